/** The modules Asterisk loads, and no other: quick to boot, little to attack. */

/**
 * app_voicemail.so is the one that keeps messages in files: app_voicemail_odbc.so would register the same
 * applications, fail without a database and take the first one's with it.
 */
// biome-ignore format: one line per subject
export const MODULES: readonly string[] = [
  // Foundations.
  'res_timing_timerfd.so', 'res_sorcery_config.so', 'res_sorcery_memory.so', 'res_sorcery_astdb.so',
  'res_musiconhold.so', 'res_rtp_asterisk.so', 'res_security_log.so',
  'bridge_simple.so', 'bridge_native_rtp.so', 'bridge_softmix.so', 'bridge_holding.so', 'bridge_builtin_features.so', 'bridge_builtin_interval_features.so',
  'chan_bridge_media.so',
  // Sound.
  'codec_alaw.so', 'codec_ulaw.so', 'codec_a_mu.so', 'codec_g722.so', 'codec_gsm.so', 'codec_resample.so',
  'format_wav.so', 'format_gsm.so', 'format_pcm.so', 'format_sln.so',
  // Call records.
  'res_cdrel_custom.so', 'cdr_sqlite3_custom.so', 'cel_sqlite3_custom.so',
  // Ports and lines.
  'chan_dahdi.so',
  // SIP telephones.
  'res_pjproject.so', 'res_pjsip.so', 'res_pjsip_session.so', 'res_pjsip_pubsub.so', 'res_pjsip_registrar.so',
  'res_pjsip_authenticator_digest.so', 'res_pjsip_endpoint_identifier_user.so', 'res_pjsip_acl.so',
  'res_pjsip_caller_id.so', 'res_pjsip_sdp_rtp.so', 'res_pjsip_nat.so', 'res_pjsip_dtmf_info.so',
  'res_pjsip_outbound_publish.so', 'res_pjsip_mwi.so', 'res_pjsip_mwi_body_generator.so', 'res_pjsip_exten_state.so',
  'res_pjsip_dialog_info_body_generator.so', 'res_pjsip_pidf_body_generator.so', 'res_pjsip_xpidf_body_generator.so',
  'res_pjsip_diversion.so', 'res_pjsip_refer.so', 'res_pjsip_rfc3326.so', 'res_pjsip_path.so',
  'chan_pjsip.so', 'func_pjsip_aor.so', 'func_pjsip_contact.so', 'func_pjsip_endpoint.so',
  // routes.
  'res_pjsip_outbound_registration.so', 'res_pjsip_outbound_authenticator_digest.so', 'res_pjsip_endpoint_identifier_ip.so',
  'res_srtp.so', 'res_format_attr_h264.so', 'res_fax.so', 'pbx_spool.so', 'app_cdr.so', 'app_channelredirect.so', 'app_disa.so',
  'app_exec.so', 'app_originate.so', 'app_playtones.so', 'app_userevent.so', 'func_dialplan.so', 'func_module.so',
  // Dialplan.
  'pbx_config.so',
  'app_dial.so', 'app_playback.so', 'app_read.so', 'app_echo.so', 'app_sayunixtime.so', 'app_softhangup.so',
  'app_stack.so', 'app_verbose.so', 'app_voicemail.so',
  'func_callerid.so', 'func_cdr.so', 'func_channel.so', 'func_cut.so', 'func_db.so', 'func_devstate.so',
  'func_extstate.so', 'func_global.so', 'func_lock.so', 'func_groupcount.so', 'func_hangupcause.so', 'func_logic.so',
  // person.
  'app_record.so', 'app_system.so', 'func_dialplan.so', 'func_env.so', 'func_rand.so', 'func_uri.so',
  'func_strings.so', 'func_timeout.so', 'func_vmcount.so',
  // incall.
  'res_parking.so', 'app_directed_pickup.so', 'app_chanspy.so', 'app_senddtmf.so', 'app_celgenuserevent.so',
  // mailbox.
  'app_dictate.so', 'pbx_spool.so', 'res_fax.so', 'res_fax_spandsp.so',
  // flow.
  'app_authenticate.so', 'app_confbridge.so', 'app_page.so', 'app_queue.so', 'res_pjsip_header_funcs.so',
  // Line tests.
  'app_mixmonitor.so', 'app_playtones.so', 'app_userevent.so',
]
