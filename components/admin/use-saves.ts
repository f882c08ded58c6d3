import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { later, watchSaves } from './save-requests'

/** One answer to an attempt to save; a new object each time. */
export type Answer = { status: number; isDraft: boolean; problems: Problem[] }
export type Problem = { path: string; label?: string; message: string }
export type Refusal = { message: string; isOutdated: boolean }

type Body = {
  doc?: { updatedAt?: string }
  result?: { updatedAt?: string }
  errors?: { message?: string; data?: { errors?: Problem[]; conflict?: object } }[]
}

/** What the server said to the last save of this form, and that it refused because somebody else was first. */
export function useSaves() {
  const { id, collectionSlug, globalSlug, data } = useDocumentInfo()
  const { setBackgroundProcessing, setDisabled, setModified } = useForm()
  const [answer, setAnswer] = useState<Answer>()
  const [refusal, setRefusal] = useState<Refusal>()
  const loaded = useRef<string | undefined>(undefined)
  const saved = useRef<string | undefined>(undefined)
  useEffect(() => {
    loaded.current = data?.updatedAt
  }, [data])

  useEffect(() => {
    const path = globalSlug ? `/api/globals/${globalSlug}` : `/api/${collectionSlug}${id ? `/${id}` : ''}`
    return watchSaves({
      path,
      method: id ? 'PATCH' : 'POST',
      base: () => later(loaded.current, saved.current),
      onAnswer: (status, body, isDraft) => {
        const { doc, result, errors } = (body ?? {}) as Body
        saved.current = later(saved.current, (doc ?? result)?.updatedAt)
        const [error] = errors ?? []
        const isOutdated = Boolean(error?.data?.conflict)
        const isRefused = isOutdated || status === 423
        setRefusal(isRefused && error?.message ? { message: error.message, isOutdated } : undefined)
        setAnswer({ status, isDraft, problems: error?.data?.errors?.filter(({ path }) => path) ?? [] })
        if (status < 400) return
        // Nothing was stored, but Payload takes the form for unmodified after every answer, and closes the fields of a new
        // password: unless it was changed while a save ran in the background.
        setBackgroundProcessing(true)
        setModified(true)
        setBackgroundProcessing(false)
      },
    })
  }, [collectionSlug, globalSlug, id, setBackgroundProcessing, setModified])

  useEffect(() => {
    if (!refusal?.isOutdated) return
    // After Payload's own handling, which enables the form again.
    const timer = setTimeout(() => setDisabled(true))
    return () => clearTimeout(timer)
  }, [refusal, setDisabled])

  return { answer, refusal }
}
