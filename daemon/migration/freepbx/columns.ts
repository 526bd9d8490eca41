/**
 * The columns of FreePBX's tables in their order, for dumps that say them nowhere (`mysqldump --no-create-info`): those that
 * were the same from 2.5 to 17. Where releases differ the shared beginning is here, the rest is not read. From the modules'
 * install.sql and module.xml; `cdr` from Asterisk's and FreePBX's own script.
 */

const ID_KEYWORD_DATA = ['id', 'keyword', 'data', 'flags']

const USUAL: ReadonlyMap<string, string> = new Map([
  [
    'users',
    'extension password name voicemail ringtimer noanswer recording outboundcid sipname noanswer_cid busy_cid chanunavail_cid noanswer_dest busy_dest chanunavail_dest mohclass',
  ],
  ['devices', 'id tech dial devicetype user description emergency_cid hint_override'],
  ['incoming', 'cidnum extension destination'],
  [
    'trunks',
    'trunkid name tech outcid keepcid maxchans failscript dialoutprefix channelid usercontext provider disabled',
  ],
  [
    'outbound_routes',
    'route_id name outcid outcid_mode password emergency_route intracompany_route mohclass',
  ],
  ['outbound_route_patterns', 'route_id match_pattern_prefix match_pattern_pass match_cid prepend_digits'],
  ['outbound_route_sequence', 'route_id seq'],
  ['outbound_route_trunks', 'route_id trunk_id seq'],
  ['ringgroups', 'grpnum strategy grptime grppre grplist annmsg_id postdest description'],
  ['findmefollow', 'grpnum strategy grptime grppre grplist annmsg_id postdest'],
  ['queues_config', 'extension descr grppre alertinfo ringing'],
  ['timeconditions', 'timeconditions_id displayname time truegoto falsegoto'],
  ['timegroups_groups', 'id description'],
  ['timegroups_details', 'id timegroupid time'],
  ['announcement', 'announcement_id description recording_id allow_skip post_dest'],
  ['recordings', 'id displayname filename description'],
  ['miscdests', 'id description destdial'],
  ['ivr_dests', 'ivr_id selection dest ivr_ret'],
  ['ivr_entries', 'ivr_id selection dest ivr_ret'],
  ['meetme', 'exten options userpin adminpin description joinmsg_id'],
  [
    'cdr',
    'calldate clid src dst dcontext channel dstchannel lastapp lastdata duration billsec disposition amaflags accountcode uniqueid userfield did recordingfile cnum cnam outbound_cnum outbound_cnam dst_cnam linkedid peeraccount sequence',
  ],
])

/** [] for a table whose columns must be said. */
export const usualColumns = (table: string): readonly string[] =>
  ['sip', 'pjsip', 'iax', 'dahdi', 'zap', 'queues_details'].includes(table)
    ? ID_KEYWORD_DATA
    : (USUAL.get(table)?.split(' ') ?? [])
