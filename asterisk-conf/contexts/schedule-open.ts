/** Whether a schedule is open now: the name of the subroutine (flow/schedules.ts) that many parts ask. */

/** `Gosub(schedule-open,<id>,1)` returns 1 or 0. */
export const SCHEDULE_OPEN = 'schedule-open'
