import { OfficeSign } from '../Wordmark'
import './admin.css'

/** Above the login form. */
export function Logo() {
  return (
    <div className="admin-logo">
      <OfficeSign className="admin-logo__sign" />
      <h1>Innovationsbüro Digitales Leben</h1>
      <p>Redaktion der Website</p>
    </div>
  )
}
