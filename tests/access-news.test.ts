import { describeAccess } from './fixtures/access-matrix.ts'

describeAccess(['posts', 'events', 'team-members'])
