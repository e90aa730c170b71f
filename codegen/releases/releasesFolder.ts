/** Where the releases are unless an option says otherwise: the environment tells, or they are below the project. */
export const releasesFolder: string = process.env.HCPCS_RELEASES || 'releases';
