import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

import { freePort } from '../../scripts/ports.mjs'
import { atShutdown } from '../../scripts/shutdown.mjs'

export type StaticPage = { name: string; html: Buffer; headers: Headers }

/** Serves pages as static files at `/<name>`, compressed beforehand, with the headers that the site gave them. */
export async function startNginx(pages: StaticPage[], workers: string) {
  const home = mkdtempSync(path.join(realpathSync(tmpdir()), 'website-nginx-'))
  atShutdown(() => rmSync(home, { recursive: true, force: true }))
  const port = await freePort(4400)
  chmodSync(home, 0o755)
  mkdirSync(path.join(home, 'pages'))
  for (const { name, html } of pages) {
    writeFileSync(path.join(home, 'pages', name), html)
    writeFileSync(path.join(home, 'pages', `${name}.gz`), gzipSync(html, { level: 9 }))
  }
  writeFileSync(path.join(home, 'nginx.conf'), configuration(home, port, workers, pages))
  const child = spawn('nginx', ['-c', path.join(home, 'nginx.conf'), '-p', home, '-e', 'stderr'], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  const forget = atShutdown(stop)
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; !(await answers(`${url}/${pages[0]?.name}`)); attempt++) {
    if (child.exitCode !== null || attempt === 100) throw new Error('nginx could not be started')
    await wait(50)
  }
  return { url, stop: () => stop().finally(forget) }
}

const answers = async (url: string) => (await fetch(url).catch(() => null))?.ok

const configuration = (home: string, port: number, workers: string, pages: StaticPage[]) => `
daemon off;
worker_processes ${workers};
error_log stderr crit;
pid ${home}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  default_type "text/html; charset=utf-8";
  sendfile on;
  tcp_nopush on;
  keepalive_timeout 65;
  keepalive_requests 1000000000;
  open_file_cache max=100 inactive=1h;
  open_file_cache_valid 1h;
  gzip_static on;
  gzip_vary on;
  client_body_temp_path ${home}/body;
  proxy_temp_path ${home}/proxy;
  fastcgi_temp_path ${home}/fastcgi;
  uwsgi_temp_path ${home}/uwsgi;
  scgi_temp_path ${home}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${home}/pages;
${pages.map(({ name, headers }) => `    location = /${name} {\n${addHeaders(headers)}\n    }`).join('\n')}
  }
}
`

/** What nginx says by itself, and what belongs to one answer. */
const ownHeaders = [
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'vary',
]

const addHeaders = (headers: Headers) =>
  [...headers]
    .filter(([name]) => !ownHeaders.includes(name))
    .map(([name, value]) => `      add_header ${name} "${value.replaceAll('"', '\\"')}";`)
    .join('\n')
