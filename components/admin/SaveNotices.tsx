'use client'

import { LeaveWithoutSaving, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { formatMoment } from '@/lib/format'
import { ProblemList } from './ProblemList'
import { RefusedSave } from './RefusedSave'
import './save-notices.css'
import { useEditLock } from './use-edit-lock'
import { useProblems } from './use-problems'
import { useSaves } from './use-saves'

/** Above every form: who else edits, why a save was refused, what is missing for publishing. */
export function SaveNotices() {
  const { currentEditor, documentIsLocked, lastUpdateTime } = useDocumentInfo()
  const { user } = useAuth()
  const { answer, refusal } = useSaves()
  const problems = useProblems(answer)
  useEditLock()
  const editor = documentIsLocked && currentEditor && typeof currentEditor === 'object' ? currentEditor : undefined
  const isForeign = editor && editor.id !== user?.id
  return (
    <div className="save-notices">
      {isForeign && (
        <p className="save-notices__notice">
          {editor.name ?? editor.email} bearbeitet dies gerade, zuletzt am{' '}
          {formatMoment(new Date(lastUpdateTime).toISOString())}. Ihre Änderungen werden so lange nicht gespeichert.
        </p>
      )}
      {refusal && <RefusedSave {...refusal} />}
      {refusal?.isOutdated && <LeaveWithoutSaving />}
      <ProblemList {...problems} />
    </div>
  )
}
