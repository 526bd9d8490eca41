/** A rendered configuration file and what has to happen when its bytes change. */

/** Which directory of the machine a file belongs to; the layout says where that is. */
export type FileRoom = 'asterisk' | 'dahdi' | 'modprobe' | 'systemd'

export interface GeneratedFile {
  readonly room: FileRoom
  /** Path below the room: `pjsip.conf`, `system.conf`, `offhook.conf`. */
  readonly name: string
  readonly text: string
  /** Holds a secret: written with mode 0640 for Asterisk's group alone, never shown in a diff. */
  readonly secret: boolean
  /** Decided by the file's own generator from its two versions (null: the file did not or will not exist). */
  readonly activation: (before: string | null, after: string | null) => Activation
}

/** What makes a changed file effective, from gentle to rough. */
export type Activation =
  | { readonly do: 'nothing' }
  /** AMI `ModuleReload`; `module` as Asterisk names it: `res_pjsip.so`, `pbx_config.so`, `manager`, `logger`… */
  | { readonly do: 'reload'; readonly module: string }
  /** AMI `DAHDIRestart`: drops calls on card ports only. */
  | { readonly do: 'restart-dahdi-channels' }
  | { readonly do: 'restart-asterisk' }
  /** Stop Asterisk, dahdi_cfg, start Asterisk. */
  | { readonly do: 'configure-dahdi' }
  /** Stop Asterisk, unload and load the drivers, dahdi_cfg, start Asterisk. */
  | { readonly do: 'reload-drivers' }
  | { readonly do: 'set-host-name' }
  /** Time zone and time servers. */
  | { readonly do: 'set-clock' }
  /** systemd-networkd reads its files again: addresses may change, and who speaks over the network is cut off then. */
  | { readonly do: 'set-network' }
