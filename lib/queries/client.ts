import config from '@payload-config'
import { getPayload } from 'payload'

/** Payload's Local API, started once per process. */
export const getClient = () => getPayload({ config })
