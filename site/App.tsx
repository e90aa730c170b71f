import { Footer } from './components/Footer.tsx';
import { Header } from './components/Header.tsx';
import type { Page } from './model/page.ts';
import { ChangesPage } from './pages/ChangesPage.tsx';
import { CheckPage } from './pages/CheckPage.tsx';
import { CodesPage } from './pages/CodesPage.tsx';
import { FieldPage } from './pages/FieldPage.tsx';
import { FieldsPage } from './pages/FieldsPage.tsx';
import { FindPage } from './pages/FindPage.tsx';
import { LetterPage } from './pages/LetterPage.tsx';
import { MissingPage } from './pages/MissingPage.tsx';
import { ModifiersPage } from './pages/ModifiersPage.tsx';
import { RecordPage } from './pages/RecordPage.tsx';

interface AppProps {
  readonly page: Page;
  readonly query: URLSearchParams;
}

/** The site, at one page. */
export function App({ page, query }: AppProps) {
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header page={page} />
      <main id="main" tabIndex={-1}>
        <PageOf page={page} query={query} />
      </main>
      <Footer />
    </>
  );
}

function PageOf({ page, query }: AppProps) {
  switch (page.kind) {
    case 'find':
      return <FindPage query={query} />;
    case 'record':
      return <RecordPage key={page.id} {...page} />;
    case 'field':
      return <FieldPage {...page} />;
    case 'fields':
      return <FieldsPage {...page} />;
    case 'modifiers':
      return <ModifiersPage {...page} />;
    case 'letter':
      return <LetterPage {...page} />;
    case 'changes':
      return <ChangesPage query={query} />;
    case 'codes':
      return <CodesPage query={query} />;
    case 'check':
      return <CheckPage />;
    case 'missing':
      return <MissingPage />;
    case 'shell':
      return undefined;
  }
}
