import { describeAccess, parts } from './fixtures/access-matrix.ts'

describeAccess(parts.news)
