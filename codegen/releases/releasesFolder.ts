/** Where the releases are unless an option says otherwise: set by the environment, or else below the project. */
export const releasesFolder: string = process.env.HCPCS_RELEASES || 'releases';
