/** The version of the settings that this release writes, and the newest it reads. */

export const SETTINGS_VERSION = 1
