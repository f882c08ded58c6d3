'use client'

import { FaultPage } from '@/components/FaultPage'

/** Next wants this boundary to be a client component; visitors get the same page from `lib/delivery` without it. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <FaultPage reference={error.digest} />
}
