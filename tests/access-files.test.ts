import { describeAccess } from './fixtures/access-matrix.ts'

describeAccess(['media', 'documents'])
