import { describeAccess } from './fixtures/access-matrix.ts'

describeAccess(['pages', 'topics'])
