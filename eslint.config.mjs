import next from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'
import prettier from 'eslint-config-prettier/flat'

/** @param {string} target @param {string[]} from */
const nothingImports = (target, ...from) => from.map((folder) => ({ target, from: folder }))

const localApi =
  'find|findByID|findVersions|findVersionByID|findDistinct|findGlobal|findGlobalVersions|count|countVersions|create|update|updateGlobal|delete|duplicate|restoreVersion'
const localApiCall = `CallExpression[callee.object.property.name='payload'][callee.property.name=/^(${localApi})$/], CallExpression[callee.object.name='payload'][callee.property.name=/^(${localApi})$/]`

const config = [
  {
    ignores: [
      '.next/',
      '.data/',
      'app/(payload)/',
      'lib/payload-types.ts',
      'migrations/',
      'next-env.d.ts',
      'test-results/',
    ],
  },
  ...next,
  ...nextTypescript,
  prettier,
  {
    rules: {
      '@next/next/no-head-element': 'off',
      '@next/next/no-html-link-for-pages': 'off',
      '@next/next/no-img-element': 'off',
      'import/no-anonymous-default-export': 'off',
      'import/no-restricted-paths': [
        'error',
        {
          zones: [
            ...nothingImports('./{app,components,lib,collections}/**/*', './tests', './scripts'),
            ...nothingImports('./{components,lib,collections}/**/*', './app'),
            { target: './components', from: './lib/queries', except: ['./types.ts'] },
            { target: './components/!(admin)/**/*', from: './collections' },
            {
              target: './components/*',
              from: ['./collections', './payload.config.ts', './lib/env.ts', './lib/payload-types.ts'],
            },
            { target: './collections', from: ['./components', './lib/queries', './payload.config.ts'] },
            {
              target: './lib/delivery',
              from: ['./lib/queries', './collections', './components', './payload.config.ts'],
            },
            { target: './lib/!(worker)/**/*', from: './lib/worker', except: ['./handle.ts'] },
            { target: './lib/queue.ts', from: ['./lib/newsletter', './lib/office', './lib/privacy', './lib/accounts'] },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: `:matches(${localApiCall}):not(:has(Property[key.name='overrideAccess'])):not(:has(SpreadElement))`,
          message: 'Say who reads or writes: state overrideAccess.',
        },
      ],
    },
  },
  {
    files: ['{app,components,lib,collections}/**/*.{ts,tsx}', 'payload.config.ts'],
    ignores: ['lib/env.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read configuration from lib/env.ts.' },
      ],
    },
  },
]

export default config
