/** A release whose files are known by their digests. */
export interface ManifestRelease {
  /** Year and month; an annual release is the one of January. */
  readonly id: string;
  readonly files: readonly ManifestFile[];
  /** The releases whose layout, processing notes and NOC list this one uses: its own, or the nearest that fits. */
  readonly layout: string;
  readonly processingNotes: string;
  readonly nocList: string;
  /** CMS's crosswalk of product names, in whatever quarter it is. Without it the library knows no product names. */
  readonly productNames?: ManifestFile;
}

interface ManifestFile {
  /** From the releases folder on. */
  readonly path: string;
  readonly sha256: string;
}

/** The releases that a run knows, and the folder that their files are in. */
export interface KnownReleases {
  readonly manifest: readonly ManifestRelease[];
  readonly folder: string;
}

/** The known releases of CMS, oldest first. `generated/` is made from the last one. */
export const manifest: readonly ManifestRelease[] = [
  {
    id: '2017-01',
    files: [
      {
        path: '2017/2017-Alpha-Numeric-HCPCS-File.zip',
        sha256: 'a798d75e90ca6002e51b49a8b76c2be2a4707d02cfdf6de21d8cab351b05afe5',
      },
      {
        path: '2017/2017-HCPCS-Alpha-Numeric-Corrections.zip',
        sha256: 'a06d4e06bc3e1814c86b458683b158c1b553202b7f8f5ce417f75d5f384c5292',
      },
      {
        path: '2017/2017-NOC-Codes.zip',
        sha256: '115ecdfb62feea5eeb565d89521cb556a455845cbfe56f512757ea8e8d97f15d',
      },
      {
        path: '2017/2017-Record-Layout.zip',
        sha256: '05a194784f3f275140434791b0c5ed1d39e3023741e6bf66bc7ae5e8557df13a',
      },
    ],
    layout: '2017-01',
    processingNotes: '2017-01',
    nocList: '2017-01',
  },
  {
    id: '2019-01',
    files: [
      {
        path: '2019/2019-Alpha-Numeric-HCPCS-File.zip',
        sha256: '61c0ba424005b1ffcabfcd9eba6833e8046912343e1da7c99cbfd055dde8dcb1',
      },
      {
        path: '2019/2019-HCPCS-Alpha-Numeric-Corrections.zip',
        sha256: '8ab1adff5252488fe806b0df5a52478eaeac0da759c0ce2cf8d8f6069c2b8083',
      },
      {
        path: '2019/2019-HCPCS-NOC-Codes.zip',
        sha256: 'c2717e6b631dad0565d67f2aa7aeea13a9bad7b6e719320ac0fa29a028f4ba72',
      },
      {
        path: '2019/2019-HCPCS-Record-Layout.zip',
        sha256: 'b511eee350cdffbfebc1c4d40a2d131bcd476870e23a7fd5ed0a1a05e0a36017',
      },
    ],
    layout: '2019-01',
    processingNotes: '2019-01',
    nocList: '2019-01',
  },
  {
    id: '2020-04',
    files: [
      {
        path: '2020-04/anweb.xlsx',
        sha256: '1679951def1c9eff25a5294e966a53a12081bff57e7f1467525b6bf7b30d4521',
      },
      {
        path: '2020-04/trans_alpha.xlsx',
        sha256: '394196263c0e76376166c4bcb1b3a8bf1db7d8663aaf238d2fe44adc72ed31ab',
      },
    ],
    layout: '2019-01',
    processingNotes: '2019-01',
    nocList: '2019-01',
  },
  {
    id: '2020-10',
    files: [
      {
        path: '2020-10/anweb.xlsx',
        sha256: 'c38f805a5197bcad61c929f8049f5cbc4b99f48ad1a5e06d260373ef1bace2a3',
      },
      {
        path: '2020-10/trans_alpha.xlsx',
        sha256: '4d7459088f7f5efeb9eaaabf64e8707c12cf64bd01a06a4cba831e6fff071758',
      },
    ],
    layout: '2019-01',
    processingNotes: '2019-01',
    nocList: '2019-01',
  },
  {
    id: '2025-10',
    files: [
      {
        path: '2025-10/HCPC2025_OCT_ANWEB.xlsx',
        sha256: '6fcd04186caa69af047915d16426a05ba20e49c3eba2367f472a94b534f9be52',
      },
    ],
    // Pricing indicator 40 and BETOS O1L came in 2024: no earlier layout known here has them.
    layout: '2026-01',
    processingNotes: '2026-01',
    nocList: '2026-01',
  },
  {
    id: '2026-01',
    files: [
      {
        path: '2026-01/january-2026-alpha-numeric-hcpcs-file.zip',
        sha256: '8f4a26de1eca89205be02fbe48cc899c6c5930cf5d4f6b8c5a227f64450157b0',
      },
    ],
    layout: '2026-01',
    processingNotes: '2026-01',
    nocList: '2026-01',
  },
  {
    id: '2026-07',
    files: [
      {
        path: '2026-07/HCPC2026_JUL_ANWEB_06172026.xlsx',
        sha256: '855f7b4fb64bdfef38f4aedf598b599418e6b65221910562075ef463da51420b',
      },
    ],
    layout: '2026-01',
    processingNotes: '2026-01',
    nocList: '2026-01',
    productNames: {
      path: '../tables/asp-ndc-hcpcs-crosswalk-2025-10.csv',
      sha256: '008b6518b9b999c6d73b8a55cbee959cead593fe5c69700d02fea847254b2fc4',
    },
  },
];

/** All files of a release. */
export function filesOf({ files, productNames }: ManifestRelease): readonly ManifestFile[] {
  return productNames ? [...files, productNames] : files;
}
