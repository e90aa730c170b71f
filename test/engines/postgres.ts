import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { debianProgram } from './debian.ts';
import { type Engine, linesOf } from './engine.ts';
import { sqlOf, uncommented } from './page.ts';
import { startServer } from './startServer.ts';
import { succeed } from './succeed.ts';

/**
 * Starts PostgreSQL 15 with the tables of an export in a folder, loaded as the command's DDL says, and the lines of
 * claims.tsv there. It keeps its data in a folder of its own and listens on a socket there, on no port.
 */
export async function startPostgres(folder: string): Promise<Engine> {
  const postgres = await debianProgram('postgresql-15', '/usr/lib/postgresql/15/bin/postgres');
  const { env } = postgres;
  const program = (name: string) => join(dirname(postgres.path), name);
  const home = await mkdtemp(join(tmpdir(), 'hcpcs-postgres-'));
  const user = await userFor(home);
  const data = join(home, 'data');
  const initdb = ['--pgdata', data, '--username', 'hcpcs', '--auth', 'trust', '--no-locale', '--encoding', 'UTF8'];
  await succeed(program('initdb'), initdb, { env, ...user, cwd: home });

  const access = ['--host', home, '--port', '5432', '--username', 'hcpcs', '--dbname', 'postgres'];
  const psql = (input: string) =>
    succeed(program('psql'), ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', ...access], { env, cwd: folder, input });
  const answers = () =>
    psql('SELECT 1').then(
      () => true,
      () => false,
    );
  const settings = [`unix_socket_directories=${home}`, 'listen_addresses=', 'port=5432', 'fsync=off', 'jit=off'];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = await startServer(postgres, args, join(folder, 'postgres.log'), answers, { ...user, cwd: home });

  const stop = async () => {
    await server.stop();
    await rm(home, { recursive: true });
  };
  const { ddl, claims } = sqlOf('PostgreSQL');
  await psql(`${uncommented(ddl)}\n${claims}\n\\copy claims FROM 'claims.tsv'\nANALYZE;`).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    rows: async (query) => linesOf(await psql(`SELECT row_to_json(row) FROM (${query.replace(/;\s*$/, '')}) AS row;`)),
    stop,
  };
}

/** PostgreSQL refuses to run as root: then its files and processes are nobody's. */
async function userFor(home: string): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (id) => Number(await succeed('id', [id, 'nobody']))));
  if (uid === undefined || gid === undefined) return {};
  await chown(home, uid, gid);
  return { uid, gid };
}
