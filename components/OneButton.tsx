type Props = { action: () => Promise<void>; label: string; isQuiet?: boolean }

/** A page's one decision: nothing happens before this button. */
export function OneButton({ action, label, isQuiet = false }: Props) {
  return (
    <form action={action}>
      <button type="submit" className={isQuiet ? 'button' : 'button button-signal'}>
        {label}
      </button>
    </form>
  )
}
