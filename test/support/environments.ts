/** Environments in which programs that depend on them sort, parse and print differently. */
export const environments: readonly NodeJS.ProcessEnv[] = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'et_EE.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];
