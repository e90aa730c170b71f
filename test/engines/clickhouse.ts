import { createReadStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { debianProgram } from './debian.ts';
import { type Engine, linesOf } from './engine.ts';
import { sqlOf } from './page.ts';
import { type Server, startServer } from './startServer.ts';

/** The ports of a server on 127.0.0.1. */
interface Ports {
  readonly http: number;
  /** For the other server. */
  readonly tcp: number;
}

/**
 * Starts a cluster of two ClickHouse servers with the tables of an export in a folder, loaded into both as the command's
 * DDL says, and the lines of claims.tsv there, distributed over both.
 */
export async function startClickhouse(folder: string): Promise<Engine> {
  const program = await debianProgram('clickhouse-server', '/usr/sbin/clickhouse-server');
  const cluster = [await choosePorts(), await choosePorts()] as const;
  const servers: Server[] = [];
  const stop = async () => {
    for (const server of servers) await server.stop();
  };
  try {
    for (const [index, ports] of cluster.entries()) {
      const home = join(folder, `clickhouse-${index + 1}`);
      await configure(home, ports, cluster);
      servers.push(
        await startServer(program, ['--config-file=config.xml'], `${home}/log`, () => isUp(ports), { cwd: home }),
      );
    }
    await load(folder, cluster);
  } catch (error) {
    await stop();
    throw error;
  }
  const ask = (query: string) => post(cluster[0], `${query.replace(/;\s*$/, '')} FORMAT JSONEachRow`);
  return { rows: async (query) => linesOf(await ask(query)), stop };
}

function isUp(ports: Ports): Promise<boolean> {
  return post(ports, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

/** Both servers have the tables of the export; the claim lines go to the first, which gives the other one its half. */
async function load(folder: string, cluster: readonly [Ports, Ports]): Promise<void> {
  const { ddl, claims } = sqlOf('ClickHouse');
  for (const ports of cluster) {
    for (const statement of [...statementsOf(ddl), ...statementsOf(claims)]) await post(ports, statement);
    for (const { query, file } of loadsOf(ddl)) await post(ports, query, await readFile(join(folder, file)));
  }
  await post(cluster[0], 'INSERT INTO claims FORMAT TSV', createReadStream(join(folder, 'claims.tsv')));
  for (const ports of cluster) {
    if ((await post(ports, 'SELECT count() FROM claims_here')).trim() === '0') throw new Error('a server has no lines');
  }
}

/** Ports that are free now. */
async function choosePorts(): Promise<Ports> {
  const servers = [createServer(), createServer()];
  const [http = 0, tcp = 0] = await Promise.all(servers.map(listen));
  for (const server of servers) server.close();
  return { http, tcp };
}

function listen(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

async function configure(home: string, { http, tcp }: Ports, cluster: readonly Ports[]): Promise<void> {
  const shard = ({ tcp }: Ports) => `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;
  await mkdir(home);
  await writeFile(
    join(home, 'config.xml'),
    `<yandex>
  <logger><level>warning</level><console>1</console></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port>
  <tcp_port>${tcp}</tcp_port>
  <path>${home}/data/</path>
  <tmp_path>${home}/tmp/</tmp_path>
  <users_config>users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>100000000</mark_cache_size>
  <remote_servers><hcpcs>${cluster.map(shard).join('')}</hcpcs></remote_servers>
</yandex>
`,
  );
  await writeFile(
    join(home, 'users.xml'),
    `<yandex>
  <profiles><default><insert_distributed_sync>1</insert_distributed_sync></default></profiles>
  <quotas><default></default></quotas>
  <users><default>
    <password></password>
    <networks><ip>127.0.0.1</ip></networks>
    <profile>default</profile>
    <quota>default</quota>
  </default></users>
</yandex>
`,
  );
}

/** Runs a statement on a server, with data to insert if there are any, and returns what it prints. */
async function post(
  { http }: Ports,
  statement: string,
  data?: AsyncIterable<Uint8Array> | Uint8Array,
): Promise<string> {
  const url = new URL(`http://127.0.0.1:${http}/`);
  if (data) url.searchParams.set('query', statement);
  const response = await fetch(url, { method: 'POST', body: data ?? statement, duplex: 'half' });
  const text = await response.text();
  if (!response.ok) throw new Error(`${statement.slice(0, 200)}: ${text}`);
  return text;
}

/** Over HTTP, a server takes one statement at a time. */
function statementsOf(sql: string): readonly string[] {
  const statements = sql.replace(/^--.*$/gm, '').split(';');
  return statements.map((statement) => statement.trim()).filter((statement) => statement !== '');
}

/** What the DDL says of loading: the query, and the file that it takes. */
function loadsOf(ddl: string): readonly { readonly query: string; readonly file: string }[] {
  return [...ddl.matchAll(/--query '(.*)' < (.*)/g)].map(([, query = '', file = '']) => ({ query, file }));
}
