import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

/** Serves a folder as static hosts do: the page of a folder for its address, and `404.html` for what is not there. */
export function serve(folder: string, base: string): Server {
  return createServer(({ url = '/' }, response) => {
    const { pathname, search } = new URL(url, 'http://localhost');
    const path = pathname.startsWith(base) ? normalize(decodeURIComponent(pathname.slice(base.length))) : '..';
    const file = path.startsWith('..') ? '' : join(folder, path);
    if (file !== '' && existsSync(join(file, 'index.html'))) {
      if (pathname.endsWith('/')) send(response, 200, join(file, 'index.html'));
      else response.writeHead(301, { location: `${pathname}/${search}` }).end();
    } else if (file !== '' && existsSync(file) && statSync(file).isFile()) send(response, 200, file);
    else send(response, 404, join(folder, '404.html'));
  });
}

function send(response: ServerResponse, status: number, file: string): void {
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Security-Policy': "default-src 'self'",
  });
  createReadStream(file).pipe(response);
}

if (import.meta.filename === process.argv[1]) {
  const port = 4257;
  serve(resolve('site/dist'), '/').listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
}
