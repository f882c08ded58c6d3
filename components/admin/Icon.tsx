import { OfficeSign } from '../Wordmark'
import './admin.css'

/** The way back to the start page, in the head of every page. */
export const Icon = () => <OfficeSign className="admin-icon" />
