/** The rights a class of service can give, for those who read the model alone. */

export { CALL_CLASSES, RIGHTS } from '../settings/areas/class-of-service.ts'
