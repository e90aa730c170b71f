import type { Declare } from './declaration.ts';

export const declareCompletion: Declare = (program, does) =>
  program.command(
    'completion <shell>',
    'Print a script that completes commands, options and their values in your shell',
    (command) =>
      command
        .positional('shell', { choices: ['bash', 'zsh', 'fish'] as const, demandOption: true })
        .example('hcpcs completion bash >> ~/.bashrc', 'for bash')
        .example('hcpcs completion zsh >> ~/.zshrc', 'for zsh, after compinit')
        .example('hcpcs completion fish > ~/.config/fish/completions/hcpcs.fish', 'for fish'),
    does(async ({ shell }) => (await import('../completion.ts')).completion(shell)),
  );
