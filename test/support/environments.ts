/** Environments that order, parse and print otherwise, where a program asks them. */
export const environments: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'et_EE.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];
