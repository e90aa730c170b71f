import { fetchedReleases, withFetched } from './fetched.ts';

/** A release whose files are known by their digests. */
export interface ManifestRelease {
  /** Year and month; an annual release is the one of January. */
  readonly id: string;
  readonly files: readonly ManifestFile[];
  /** The releases whose layout, processing notes and NOC list this one uses: its own, or the nearest that fits. */
  readonly layout: string;
  readonly processingNotes: string;
  readonly nocList: string;
  /** Set if the history takes only the lives that no later release has: its descriptions have another form throughout. */
  readonly onlyLives?: true;
  /** Cells that are wrong and stay blank in the tables, each with the reason (example: `{ 'C9488.ASC_DT': '…' }`). */
  readonly accepted?: Readonly<Record<string, string>>;
  /** CMS's crosswalk of product names, in whatever quarter it is. Without it the library knows no product names. */
  readonly productNames?: ManifestFile;
  /** The files of earlier editions, in the order in which they were in the manifest. */
  readonly replaces?: readonly ReplacedFile[];
}

export interface ManifestFile {
  /** From the releases folder on. */
  readonly path: string;
  readonly sha256: string;
}

/** A file of an earlier edition of a release, and the cells that were accepted in it. */
export interface ReplacedFile extends ManifestFile, Pick<ManifestRelease, 'accepted'> {}

/** The releases that a run knows, and the folder that their files are in. */
export interface KnownReleases {
  readonly manifest: readonly ManifestRelease[];
  readonly folder: string;
}

/** The releases that were listed by hand, oldest first. */
const listed: readonly ManifestRelease[] = [
  {
    id: '2012-01',
    files: [
      {
        path: '2012/12anweb.zip',
        sha256: '2c3771b5f81742ad3e6d7e3a98b0b345aa108695566c1d8cae0d9c82a596e729',
      },
    ],
    // No earlier layout or NOC list is known here.
    layout: '2016-01',
    processingNotes: '2012-01',
    nocList: '2017-01',
    // All its long descriptions are in capitals.
    onlyLives: true,
  },
  {
    id: '2013-01',
    files: [
      {
        path: '2013/13anweb.zip',
        sha256: '49e440dfc3a0a55a9bef57c819b3f2eb2f8ee13a71bb65f64a8590a1057e47bb',
      },
    ],
    layout: '2016-01',
    processingNotes: '2013-01',
    nocList: '2017-01',
    // Its descriptions were turned from capitals by program.
    onlyLives: true,
  },
  {
    id: '2016-01',
    files: [
      {
        path: '2016/HCPC2016_CONTR_ANWEB.txt',
        sha256: '1e3e902810899f40c6b1202f58af988dbf411d309cbd95e787eb326faffa9fb6',
      },
      {
        path: '2016/HCPC2016_CONTR_ANWEB.xlsx',
        sha256: '552122441e68f18a6604f165d14c4ae00e65803a3c0b0ca9693adca4c2d579aa',
      },
      {
        path: '2016/HCPC2016_README.txt',
        sha256: 'af626d5f324b1bce7076c20f50bbd40e04e2dd402f385d7f61ee6b327f4f8df0',
      },
      {
        path: '2016/HCPC2016_TransReport_Changes_by_Action_Code.txt',
        sha256: 'd1a5dc05d801dd68bb8c15e57cc2f9ba181d41dd5eaae5107501725bb645c7be',
      },
      {
        path: '2016/HCPC2016_TransReport_Changes_by_HCPCS_Code.txt',
        sha256: '80234887485fe9eb33f2d14e8ba7aad058ca275a94caa9626d5048be5b187fc4',
      },
      {
        path: '2016/HCPC2016_TransactionReport_Alpha.xlsx',
        sha256: '2a46b3ce0c07a46ceffefa2ce8ebea32e1bffafdc9a4c00867980faa278b9526',
      },
      {
        path: '2016/HCPCS2016_recordlayout.txt',
        sha256: '783b13a2723ec26d96701eafcaa50b65b9e83ccdb9674ab050cc95444a557cdb',
      },
      {
        path: '2016/proc_notes_2016.txt',
        sha256: '01a6156d810c0947db4ac72c74a0ee8bd3ea937120fd7f563e4eb2c30dd98396',
      },
    ],
    layout: '2016-01',
    processingNotes: '2016-01',
    nocList: '2017-01',
  },
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
    id: '2018-01',
    files: [
      {
        path: '2018/2018-Alpha-Numeric-HCPCS-File.zip',
        sha256: '81ea3ce5f1d5c6d8acbe4c8895d518adb8d678f19840c4eb0a12e2294ed58414',
      },
      {
        path: '2018/2018-HCPCS-Alpha-Numeric-Corrections.zip',
        sha256: '23baff190857f016ba1f0e79b837e578a914f56efb2fcb77261bb42715b042c8',
      },
      {
        path: '2018/2018-HCPCS-NOC-Codes.zip',
        sha256: '2f821ddece079e4459b98a2f5c14d846d62ee4926d39f55064b68315d7a349e6',
      },
      {
        path: '2018/2018-HCPCS-Record-Layout.zip',
        sha256: '37eff7c400d0208d89f3260235e5dda536c0f699a8a55d0bc06aa21c9ea275af',
      },
    ],
    layout: '2018-01',
    processingNotes: '2018-01',
    nocList: '2018-01',
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
    id: '2020-07',
    files: [
      {
        path: '2020-07/anweb.xlsx',
        sha256: '6d23e253ac2c54435a1d45d975d5adf196ec3a7248b61296edcae5400db4eb13',
      },
      {
        path: '2020-07/trans_alpha.xlsx',
        sha256: '27681e7ae05f174a728f60aa0584b5f461d42ecd9a732359b3a1735151c200f9',
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
    id: '2023-01',
    files: [
      {
        path: '2023-01/HCPC2023_JAN_ANWEB_v3.xlsx',
        sha256: 'cb52947f74fa3baf2a0517b55802d689f4aac46b362c563dc3e44366b4d9b4b9',
      },
    ],
    // That of 2025-01 misprints a value.
    layout: '2026-01',
    processingNotes: '2025-01',
    nocList: '2025-01',
  },
  {
    id: '2025-01',
    files: [
      {
        path: '2025-01/january-2025-alpha-numeric-hcpcs-file.zip',
        sha256: 'b18148a90422eb857311484203e15cd96d69917ad8e477d74e6331a3124495ac',
      },
    ],
    layout: '2025-01',
    processingNotes: '2025-01',
    nocList: '2025-01',
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

/** The known releases of CMS, oldest first. `generated/` is made from the last one. */
export const manifest: readonly ManifestRelease[] = withFetched(listed, fetchedReleases);

/** All files of a release. */
export function filesOf({ files, productNames }: ManifestRelease): readonly ManifestFile[] {
  return productNames ? [...files, productNames] : files;
}
