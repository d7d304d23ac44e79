// Generated from the English messages by `npm run messages`.
import type { Text } from './text.ts';

type Args<Texts extends string, Numbers extends string = never> = Readonly<
  Record<Texts, Text | number> & Record<Numbers, number>
>;

/** The arguments of every message. */
export type Messages =
  Record<'card-about', Args<'about'>> &
  Record<'import-row-account', Args<'account' | 'field'>> &
  Record<'session-title', Args<'account' | 'since'>> &
  Record<
    | 'account-line' | 'account-chosen' | 'button-pair-account-again' | 'button-use-account'
    | 'forget-account' | 'unpaired-next',
    Args<'account'>
  > &
  Record<'page-local', Args<'address'>> &
  Record<'change-sees' | 'change-finds', Args<'after' | 'before'>> &
  Record<'did-sees' | 'did-finds', Args<'after'>> &
  Record<'notification-birthday-past-age', Args<'age' | 'day' | 'name'>> &
  Record<'card-birthday-age', Args<'age' | 'day'>> &
  Record<'birthdays-age' | 'notification-birthday-age', Args<'age' | 'name'>> &
  Record<'session-contacts' | 'session-saved', Args<'asOf', 'count'>> &
  Record<'privacy-set-phone_number' | 'privacy-set-added_by_phone', Args<'audience'>> &
  Record<'undone-sees' | 'undone-finds', Args<'before'>> &
  Record<'pair-scan' | 'pair-note', Args<'bot' | 'person'>> &
  Record<'snapshot-facts', Args<'cause' | 'contacts'>> &
  Record<'import-country', Args<'code' | 'country'>> &
  Record<'column-is-such', Args<'column' | 'example' | 'role'>> &
  Record<'column-is', Args<'column' | 'role'>> &
  Record<'unknown-command' | 'unknown-verb', Args<'command'>> &
  Record<'status-group', Args<'count' | 'group'>> &
  Record<'export-contacts-some' | 'export-saved-some', Args<'count' | 'name' | 'total'>> &
  Record<
    | 'blocked-title' | 'friends-title' | 'history-title' | 'status-title',
    Args<'count' | 'name'>
  > &
  Record<'duplicates-count', Args<'count' | 'reason'>> &
  Record<
    | 'button-choose-all' | 'button-delete-many' | 'button-import-anyway' | 'button-import-others'
    | 'button-ask-above' | 'button-keep-days' | 'button-merge-all' | 'button-clean-saved'
    | 'button-clean-deleted' | 'button-clean-unseen' | 'button-clean-nameless' | 'did-many-import'
    | 'did-many-add' | 'did-many-rename' | 'did-many-remove' | 'did-many-remove_phone'
    | 'did-many-share' | 'did-many-block' | 'did-many-unblock' | 'did-many-close_friends'
    | 'did-many-privacy' | 'did-many-sign_up_notices' | 'button-export-many' | 'state-failed-some'
    | 'extra-label' | 'import-some-on' | 'import-bulk-title' | 'import-count-added'
    | 'import-count-renamed' | 'import-count-already' | 'import-count-kept'
    | 'import-count-not_found' | 'import-count-deferred' | 'import-count-declined'
    | 'import-count-unusable' | 'import-count-new' | 'import-count-unclear'
    | 'import-count-rename' | 'import-count-tried' | 'import-count-failed' | 'import-count-left'
    | 'import-count-there' | 'pair-already-several' | 'settings-ask-above' | 'snapshots-how'
    | 'snapshots-taken' | 'snapshot-renamed' | 'compare-count-left' | 'compare-count-came'
    | 'compare-count-renamed' | 'compare-count-changed' | 'names-more' | 'chart-count'
    | 'undo-count-undone' | 'undo-count-nothing' | 'undo-count-changed' | 'undo-count-impossible'
    | 'undo-count-failed' | 'redo-count-undone' | 'redo-count-nothing' | 'redo-count-changed'
    | 'redo-count-impossible' | 'redo-count-failed',
    Args<'count'>
  > &
  Record<'import-read-home', Args<'country' | 'other' | 'phone' | 'text' | 'unclear', 'count'>> &
  Record<'button-import-read-home', Args<'country'>> &
  Record<'notification-birthday-past', Args<'day' | 'name'>> &
  Record<'restore-name', Args<'day' | 'time'>> &
  Record<'day-of-month', Args<'day', 'month'>> &
  Record<'card-birthday' | 'members-last-seen', Args<'day'>> &
  Record<'settings-keep-days' | 'snapshots-kept', Args<'days'>> &
  Record<'import-row-entry', Args<'entry'>> &
  Record<'did-import-file', Args<'file', 'count'>> &
  Record<'contacts-choices', Args<'filter' | 'sort'>> &
  Record<'export-filter', Args<'filter'>> &
  Record<'card-id', Args<'id'>> &
  Record<'duplicates-all-line', Args<'kept' | 'name' | 'phone'>> &
  Record<'search-unasked-letters', Args<'letters'>> &
  Record<'phones-too-many', Args<'limit'>> &
  Record<'import-row-line', Args<'line'>> &
  Record<'invite-link', Args<'link'>> &
  Record<'import-extras', Args<'list'>> &
  Record<'contacts-title-some' | 'saved-title-some', Args<'matching' | 'name' | 'total'>> &
  Record<'import-left-minutes', Args<'minutes'>> &
  Record<'file-too-many' | 'import-too-many', Args<'most'>> &
  Record<'notification-username' | 'notification-number', Args<'name' | 'now' | 'was'>> &
  Record<
    | 'notification-name' | 'notification-username-new' | 'kept-changed-now',
    Args<'name' | 'now'>
  > &
  Record<'duplicates-proposal', Args<'name' | 'number', 'others'>> &
  Record<'renamed' | 'import-renamed', Args<'name' | 'old'>> &
  Record<
    | 'add-ask' | 'rename-ask' | 'delete-ask' | 'import-added' | 'import-already',
    Args<'name' | 'owner'>
  > &
  Record<'import-deferred', Args<'name' | 'phone' | 'time'>> &
  Record<'import-not_found-importers', Args<'name' | 'phone', 'importers'>> &
  Record<
    | 'import-row-moved' | 'import-kept-name' | 'import-kept-nameless' | 'import-not_found'
    | 'import-declined' | 'share-ask' | 'shared',
    Args<'name' | 'phone'>
  > &
  Record<'who-label', Args<'name' | 'reach'>> &
  Record<'operation-when', Args<'name' | 'time'>> &
  Record<'contacts-title' | 'saved-title', Args<'name' | 'total'>> &
  Record<'notification-username-gone', Args<'name' | 'was'>> &
  Record<
    | 'export-contacts' | 'export-saved' | 'did-merge-into' | 'ids-title',
    Args<'name', 'count'>
  > &
  Record<
    | 'add-saved-as' | 'name-ask' | 'birthdays-title' | 'birthdays-none' | 'block-ask'
    | 'block-already' | 'blocked' | 'unblocked' | 'hello' | 'next-pair-again' | 'next-contacts'
    | 'button-add-name' | 'button-block-yes' | 'button-drop' | 'button-delete-yes'
    | 'button-remove-member' | 'button-rename-to' | 'button-name-as' | 'did-added'
    | 'undone-added' | 'did-removed' | 'undone-removed' | 'did-there' | 'undone-there'
    | 'did-not_found' | 'undone-not_found' | 'did-number' | 'undone-number' | 'did-shared'
    | 'undone-shared' | 'did-blocked' | 'undone-blocked' | 'did-unblocked' | 'undone-unblocked'
    | 'did-friend' | 'undone-friend' | 'did-no_friend' | 'undone-no_friend' | 'cleanup-title'
    | 'deleted' | 'duplicates-title' | 'friends-nobody' | 'friend-added' | 'friend-removed'
    | 'import-title-running' | 'import-title-paused' | 'import-title-done'
    | 'import-title-cancelled' | 'import-dropped' | 'import-title-deferred' | 'import-title'
    | 'contact-link-title' | 'member-remove-ask' | 'member-removed'
    | 'member-removed-not-signed-out' | 'notification-title' | 'notification-saved_list'
    | 'notification-joined' | 'notification-share_offer' | 'notification-account_deleted'
    | 'notification-birthday' | 'pair-already' | 'pair-confirm' | 'paired' | 'paired-again'
    | 'signed-out' | 'unpair-ask' | 'unpaired' | 'unpaired-not-signed-out' | 'privacy-title'
    | 'privacy-dropped' | 'saved-with-name' | 'settings-announce-on' | 'settings-announce-off'
    | 'settings-announce-unknown' | 'not-shared' | 'snapshots-title' | 'kept-nothing'
    | 'kept-changed' | 'now-called' | 'kept-impossible' | 'kept-impossible-contact'
    | 'kept-impossible-number' | 'kept-failed',
    Args<'name'>
  > &
  Record<'duplicates-merged', Args<'names', 'count'>> &
  Record<'duplicates-deleted' | 'phones-contacts', Args<'names'>> &
  Record<
    | 'did-renamed' | 'change-renamed' | 'undone-renamed' | 'compare-row-renamed'
    | 'fact-username' | 'fact-phone',
    Args<'new' | 'old'>
  > &
  Record<'fact-username-new' | 'fact-phone-new', Args<'new'>> &
  Record<
    | 'button-keep-member' | 'button-member-out' | 'button-member-card' | 'column-numbered',
    Args<'number'>
  > &
  Record<'import-row-rename' | 'fact-username-gone' | 'fact-phone-gone', Args<'old'>> &
  Record<'import-read-plus', Args<'other' | 'phone' | 'text' | 'unclear', 'count'>> &
  Record<'import-row-unclear', Args<'other' | 'phone'>> &
  Record<
    | 'choose-ask' | 'duplicates-all-ask' | 'phones-ask' | 'reset-ask' | 'saved-ask',
    Args<'owner', 'count'>
  > &
  Record<'members-invited-by' | 'reset-sure' | 'reset-done', Args<'owner'>> &
  Record<'phones-unusable', Args<'phone' | 'reason'>> &
  Record<'share-list', Args<'phone', 'count'>> &
  Record<'add-phone' | 'add-shows-phone' | 'privacy-number', Args<'phone'>> &
  Record<'export-holds' | 'export-holds-mutual', Args<'phones' | 'usernames'>> &
  Record<'import-unusable', Args<'reason' | 'who'>> &
  Record<'error-unknown', Args<'reference'>> &
  Record<'import-row-duplicate', Args<'row'>> &
  Record<'saved-counts', Args<'seen' | 'time' | 'without'>> &
  Record<'card-seen', Args<'seen'>> &
  Record<'import-so-far', Args<'settled' | 'total'>> &
  Record<
    | 'session-changes' | 'session-snapshots' | 'session-imports' | 'session-notifications',
    Args<'since', 'count'>
  > &
  Record<'members-since', Args<'since'>> &
  Record<'cleanup-saved', Args<'time', 'count'>> &
  Record<
    | 'card-stale' | 'cleanup-saved-waiting' | 'contacts-stale' | 'duplicates-saved'
    | 'export-saved-read' | 'import-waits-flood' | 'import-waits-deferred'
    | 'import-waits-trouble' | 'outcome-deferred-until' | 'notification-settings-digest'
    | 'notification-settings-live-or' | 'saved-waiting' | 'saved-renewing' | 'snapshots-same'
    | 'snapshot-still' | 'snapshot-title' | 'snapshot-same-until' | 'compare-other'
    | 'undo-refused-done_already-at',
    Args<'time'>
  > &
  Record<'members-invitations', Args<'until', 'count'>> &
  Record<
    | 'failure-budget' | 'failure-flood' | 'failure-takeout_delay' | 'problem-flood-until'
    | 'contact-link-expires',
    Args<'until'>
  > &
  Record<
    | 'did-take-back' | 'did-again' | 'did-not-take-back' | 'did-not-again'
    | 'notification-reconciled' | 'undo-ask' | 'undo-ask-again' | 'undo-title'
    | 'undo-title-again',
    Args<'what'>
  > &
  Record<'who-several', Args<'who', 'count'>> &
  Record<
    | 'privacy-always' | 'privacy-never' | 'who-id_unknown' | 'who-digits' | 'who-phone_hidden'
    | 'who-username_free' | 'who-name_unknown',
    Args<'who'>
  > &
  Record<
    | 'failure-halfway' | 'failure-halfway-unsure' | 'change-state-failed-why'
    | 'outcome-failed-why',
    Args<'why'>
  > &
  Record<'button-search' | 'contacts-searched' | 'search-title', Args<'words'>> &
  Record<
    | 'accounts-title' | 'session-met' | 'session-deferred' | 'birthdays-more'
    | 'button-delete-phones' | 'button-reset' | 'button-delete-many-yes' | 'button-import'
    | 'button-withdraw-invitations' | 'card-common-chats' | 'cleanup-deleted' | 'cleanup-unseen'
    | 'cleanup-nameless' | 'choose-count' | 'choose-effect-deleted' | 'choose-deleted'
    | 'choose-stayed' | 'duplicates-numbers' | 'duplicates-some-changed' | 'duplicates-left-out'
    | 'state-unknown-some' | 'did-merge' | 'import-read' | 'extra-note' | 'extra-organisation'
    | 'extra-birthday' | 'extra-photo' | 'extra-email' | 'extra-address' | 'extra-website'
    | 'extra-other_account' | 'import-others-title' | 'list-more' | 'import-count-by_id'
    | 'import-count-duplicate' | 'members-title' | 'notification-more' | 'notification-share-how'
    | 'phones-deleted' | 'ids-zeros' | 'paired-count' | 'privacy-more' | 'privacy-groups'
    | 'saved-chosen' | 'saved-ask-contacts' | 'share-more' | 'share-unasked' | 'snapshot-contacts'
    | 'snapshot-details' | 'restore-lost' | 'restore-read' | 'chart-title' | 'who-more',
    Args<never, 'count'>
  > &
  Record<'outcome-not_found-importers', Args<never, 'importers'>> &
  Record<'restore-says', Args<never, 'left' | 'renamed'>> &
  Record<
    | 'account-current' | 'account-ended' | 'session-ended' | 'session-stored'
    | 'session-no-contacts' | 'session-no-saved' | 'session-sealed' | 'session-device'
    | 'add-deleted' | 'add-pick' | 'forward-hidden_user' | 'forward-chat' | 'forward-channel'
    | 'name-unusable' | 'birthdays-only' | 'block-self' | 'block-effect' | 'blocked-nobody'
    | 'bot-description' | 'bot-short-description' | 'command-contacts' | 'command-contact'
    | 'command-add' | 'command-rename' | 'command-delete' | 'command-search' | 'command-status'
    | 'command-block' | 'command-unblock' | 'command-blocked' | 'command-saved' | 'command-import'
    | 'command-jobs' | 'command-delete_phones' | 'command-reset_saved' | 'command-ids'
    | 'command-share' | 'command-pair' | 'command-cancel' | 'command-accounts' | 'command-unpair'
    | 'command-session' | 'command-forget' | 'command-invite_member' | 'command-members'
    | 'command-invite' | 'command-close_friends' | 'command-birthdays' | 'command-duplicates'
    | 'command-cleanup' | 'command-privacy' | 'command-settings' | 'command-help'
    | 'command-start' | 'stranger' | 'updates-delay' | 'updates-skip' | 'updates-overflow'
    | 'link-invalid' | 'welcome-owner' | 'welcome-member' | 'next-pair' | 'not-paired'
    | 'invite-owner-only' | 'help-intro' | 'help-contacts' | 'help-changes' | 'help-blocked'
    | 'help-saved' | 'help-account' | 'help-start' | 'help-files' | 'unknown-text'
    | 'unknown-message' | 'sync-note' | 'still-working' | 'button-pair' | 'button-pair-again'
    | 'button-pair-another' | 'button-accounts' | 'button-contacts' | 'button-copy-link'
    | 'button-back' | 'button-chat' | 'button-card' | 'button-add' | 'button-add-show'
    | 'button-add-hide' | 'button-other-name' | 'button-pick-user' | 'button-rename'
    | 'button-block' | 'button-not-block' | 'button-unblock' | 'button-blocked'
    | 'button-close-friend' | 'button-no-close-friend' | 'button-remove' | 'button-new-link'
    | 'button-privacy' | 'button-audience-everybody' | 'button-audience-contacts'
    | 'button-audience-nobody' | 'button-announce-on' | 'button-announce-off'
    | 'button-tables-drawn' | 'button-notification' | 'button-notification-joined'
    | 'button-notification-share_offer' | 'button-notification-birthday'
    | 'button-notification-name' | 'button-notification-username' | 'button-notification-number'
    | 'button-notification-account_deleted' | 'button-notification-at-once'
    | 'button-tables-plain' | 'button-reset-yes' | 'button-delete' | 'button-choose'
    | 'button-choose-none' | 'button-choose-done' | 'button-go-on' | 'button-discard'
    | 'button-all' | 'button-none' | 'button-import-country' | 'button-import-read-international'
    | 'button-import-back' | 'button-import-pause' | 'button-import-resume'
    | 'button-import-cancel' | 'button-import-rows' | 'button-import-csv'
    | 'button-own-accounts-on' | 'button-own-accounts-off' | 'button-snapshots'
    | 'button-snapshot-take' | 'button-snapshot-restore' | 'button-compare-now'
    | 'button-compare-other' | 'button-ask-saved' | 'button-read-saved' | 'button-open-saved'
    | 'button-allowed' | 'button-stop-waiting' | 'button-keep' | 'button-undo' | 'button-jobs'
    | 'button-redo' | 'button-undo-yes' | 'button-redo-yes' | 'button-not-undo'
    | 'button-undo-retry' | 'button-undo-go-on' | 'button-undo-stop' | 'button-history'
    | 'button-open' | 'button-use-phone' | 'button-confirm-account' | 'button-refuse-account'
    | 'button-page' | 'button-cancel' | 'button-unpair' | 'button-forget' | 'button-forget-yes'
    | 'button-share' | 'button-not-now' | 'button-check-more' | 'button-more-offers'
    | 'button-duplicates' | 'button-forget-apart' | 'button-merge' | 'button-not-same'
    | 'button-next' | 'button-cleanup' | 'button-clean-unread' | 'button-old'
    | 'card-phone-hidden' | 'card-seen-hidden' | 'card-seen-by-me' | 'card-bot' | 'card-deleted'
    | 'card-mutual' | 'card-one-sided' | 'card-close-friend' | 'card-premium' | 'card-no-contact'
    | 'card-blocked' | 'mark-scam' | 'mark-fake' | 'mark-restricted' | 'mark-premium_only'
    | 'mark-verified' | 'mark-scam-short' | 'mark-fake-short' | 'mark-restricted-short'
    | 'mark-premium_only-short' | 'mark-verified-short' | 'mark-premium_only-sign'
    | 'mark-verified-sign' | 'card-self' | 'card-untold' | 'subject-import' | 'undo-effect-import'
    | 'subject-add' | 'undo-effect-add' | 'subject-rename' | 'undo-effect-rename'
    | 'subject-remove' | 'undo-effect-remove' | 'subject-remove_phone'
    | 'undo-effect-remove_phone' | 'did-many-reset_saved' | 'subject-reset_saved'
    | 'undo-effect-reset_saved' | 'subject-share' | 'undo-effect-share' | 'subject-block'
    | 'undo-effect-block' | 'subject-unblock' | 'undo-effect-unblock' | 'subject-close_friends'
    | 'undo-effect-close_friends' | 'subject-privacy' | 'undo-effect-privacy'
    | 'subject-sign_up_notices' | 'undo-effect-sign_up_notices' | 'change-added'
    | 'change-removed' | 'change-there' | 'change-not_found' | 'change-number' | 'did-saved'
    | 'change-saved' | 'undone-saved' | 'change-shared' | 'change-blocked' | 'change-unblocked'
    | 'change-friend' | 'change-no_friend' | 'did-friends' | 'change-friends' | 'undone-friends'
    | 'did-sees_exceptions' | 'change-sees_exceptions' | 'undone-sees_exceptions'
    | 'did-finds_exceptions' | 'change-finds_exceptions' | 'undone-finds_exceptions'
    | 'did-notices_on' | 'change-notices_on' | 'undone-notices_on' | 'did-notices_off'
    | 'change-notices_off' | 'undone-notices_off' | 'cleanup-intro' | 'cleanup-saved-unread'
    | 'cleanup-saved-old' | 'cleanup-unseen-note' | 'cleanup-nothing' | 'cleanup-duplicates'
    | 'contacts-none' | 'contacts-none-match' | 'contacts-empty-all' | 'contacts-empty-mutual'
    | 'contacts-empty-online' | 'contacts-empty-no_phone' | 'contacts-empty-deleted'
    | 'contacts-stale-unreachable' | 'contacts-empty-unseen' | 'contacts-empty-nameless'
    | 'contacts-mutual-mark' | 'column-name' | 'column-reach' | 'sort-name' | 'sort-last_seen'
    | 'filter-all' | 'filter-mutual' | 'filter-online' | 'filter-no_phone' | 'filter-deleted'
    | 'filter-unseen' | 'filter-nameless' | 'phone-hidden' | 'name-deleted' | 'name-none'
    | 'kind-bot' | 'kind-deleted' | 'seen-online' | 'seen-recently' | 'seen-last_week'
    | 'seen-last_month' | 'seen-hidden' | 'contact-gone' | 'delete-effect'
    | 'delete-effect-deleted' | 'deleted-next' | 'choose-nobody' | 'choose-gone' | 'choose-effect'
    | 'duplicates-none' | 'duplicates-reason-number' | 'duplicates-reason-moved'
    | 'duplicates-reason-name' | 'duplicates-reason-apart' | 'duplicates-reason-first_name'
    | 'duplicates-about-number' | 'duplicates-about-moved' | 'duplicates-about-name'
    | 'duplicates-about-apart' | 'duplicates-about-first_name' | 'duplicates-next'
    | 'duplicates-saved-unread' | 'duplicates-stays' | 'duplicates-saved-number'
    | 'duplicates-effect-contacts' | 'duplicates-effect-friend' | 'duplicates-effect-deleted'
    | 'duplicates-effect-numbers' | 'duplicates-effect-apart' | 'duplicates-changed'
    | 'duplicates-done-already' | 'duplicates-not-all' | 'duplicates-told-apart'
    | 'command-export' | 'button-export' | 'button-send-contact' | 'export-contacts-none'
    | 'export-contacts-none-match' | 'export-saved-none' | 'export-saved-none-match'
    | 'export-saved-holds' | 'export-ask' | 'export-vcard3' | 'export-vcard4' | 'export-csv'
    | 'export-json' | 'export-vcard3-about' | 'export-vcard4-about' | 'export-csv-about'
    | 'export-json-about' | 'send-contact-hidden' | 'error-database' | 'failure-signed_out'
    | 'failure-unreachable' | 'failure-telegram_broken' | 'failure-restricted'
    | 'failure-spam_reported' | 'failure-premium_required' | 'failure-outdated'
    | 'failure-phone_invalid' | 'failure-phone_unregistered' | 'failure-phone_banned'
    | 'failure-code_wrong' | 'failure-code_expired' | 'failure-code_unavailable'
    | 'failure-password_wrong' | 'failure-not_own_account' | 'failure-api_key_invalid'
    | 'failure-user_unknown' | 'failure-name_empty' | 'failure-share_request_gone'
    | 'failure-share_needs_adding' | 'failure-takeout_taken' | 'failure-takeout_over'
    | 'failure-link_invalid' | 'failure-privacy_refused' | 'failure-refused'
    | 'problem-user_unknown' | 'problem-name_empty' | 'problem-restricted'
    | 'problem-spam_reported' | 'problem-premium_required' | 'problem-outdated' | 'problem-flood'
    | 'problem-unreachable' | 'problem-telegram_broken' | 'problem-signed_out'
    | 'problem-phone_invalid' | 'problem-privacy_refused' | 'problem-share_request_gone'
    | 'problem-share_needs_adding' | 'problem-other' | 'forget-ask' | 'forget-stored'
    | 'forget-changes' | 'forget-settings' | 'forget-stays' | 'forget-role-member'
    | 'forget-role-owner' | 'forget-sure' | 'forgotten' | 'forgotten-signed-out'
    | 'forgotten-not-signed-out' | 'forgotten-back-start' | 'forgotten-back-claim'
    | 'forgotten-back-invitation' | 'friends-effect' | 'friends-add' | 'command-history'
    | 'history-none' | 'history-none-match' | 'column-done' | 'state-written' | 'state-failed'
    | 'state-unknown' | 'state-undo-running' | 'state-undone' | 'state-undone-some'
    | 'state-not-undone' | 'state-done-again' | 'change-state-written' | 'change-state-failed'
    | 'change-state-unknown' | 'change-state-undone' | 'taken-back-undone' | 'taken-back-nothing'
    | 'taken-back-changed' | 'taken-back-impossible' | 'taken-back-failed' | 'import-country-none'
    | 'import-country-ask' | 'import-country-unknown' | 'import-shows-number'
    | 'import-names-kept' | 'import-changes-nothing' | 'import-nobody-new' | 'import-tried'
    | 'import-nobody' | 'import-nothing-on' | 'import-all-on' | 'import-none-on' | 'import-kept'
    | 'import-never-sent' | 'import-rows-new' | 'import-rows-unclear' | 'import-rows-by_id'
    | 'import-rows-rename' | 'import-rows-tried' | 'import-rows-already' | 'import-rows-duplicate'
    | 'import-rows-unusable' | 'import-row-no-number' | 'import-bulk' | 'columns-title'
    | 'columns-how' | 'columns-no-number' | 'role-whole' | 'role-first' | 'role-middle'
    | 'role-last' | 'role-organisation' | 'role-nickname' | 'role-phone' | 'role-telegram_id'
    | 'role-username' | 'role-label' | 'role-country_code' | 'role-phone_label' | 'role-machine'
    | 'role-other_person' | 'role-about_phone' | 'role-website' | 'role-note' | 'role-category'
    | 'role-email' | 'role-birthday' | 'role-address' | 'role-photo' | 'role-other_account'
    | 'role-uid' | 'role-other' | 'file-nameless' | 'file-nothing' | 'file-spreadsheet'
    | 'file-archive' | 'file-calendar' | 'file-mail' | 'file-picture' | 'file-media'
    | 'file-document' | 'file-chat' | 'file-log' | 'file-web_page' | 'file-backup' | 'file-table'
    | 'file-database' | 'file-map' | 'file-program' | 'file-unknown' | 'file-empty'
    | 'file-too-complex' | 'file-too-large' | 'import-paused' | 'import-paused-signed_out'
    | 'import-paused-restricted' | 'import-paused-outdated' | 'import-paused-refused'
    | 'import-waits-turn' | 'import-left-soon' | 'import-note-renamed' | 'import-note-declined'
    | 'import-note-failed' | 'import-note-cancelled' | 'outcome-pending' | 'outcome-added'
    | 'outcome-renamed' | 'outcome-already' | 'outcome-kept' | 'outcome-not_found'
    | 'outcome-deferred' | 'outcome-declined' | 'outcome-failed' | 'outcome-left'
    | 'outcome-left-tried' | 'import-kind-new' | 'import-kind-unclear' | 'import-kind-by_id'
    | 'import-kind-rename' | 'import-kind-tried' | 'import-kind-already' | 'import-kind-duplicate'
    | 'import-kind-unusable' | 'ledger-row' | 'ledger-number' | 'ledger-name' | 'ledger-outcome'
    | 'ledger-reason' | 'ledger-time' | 'ledger-where' | 'ledger-others' | 'jobs-title'
    | 'jobs-none' | 'import-self' | 'import-nobody-sent' | 'import-picture' | 'import-how'
    | 'import-dropped-nameless' | 'import-shows-number-now' | 'import-note-not_found'
    | 'import-note-deferred' | 'unusable-no_phone' | 'unusable-empty' | 'unusable-own'
    | 'unusable-no_digits' | 'unusable-too_short' | 'unusable-too_long' | 'unusable-needs_country'
    | 'unusable-unknown_code' | 'unusable-no_plan' | 'unusable-unreadable' | 'unusable-machine'
    | 'unusable-other_person' | 'unusable-about_phone' | 'unusable-other_column'
    | 'unusable-too_many' | 'unusable-too_large' | 'unusable-too_deep' | 'contact-link-effect'
    | 'contact-link-example' | 'members-owner' | 'members-never-seen' | 'members-owner-only'
    | 'member-removed-you' | 'member-gone' | 'members-withdrawn'
    | 'notification-reconciled-unnamed' | 'notification-reconciled-done'
    | 'notification-reconciled-not_done' | 'notification-reconciled-partly'
    | 'notification-settings-title' | 'notification-settings' | 'notification-settings-none'
    | 'notification-settings-live' | 'phones-example' | 'phones-unusable-next' | 'phones-effect'
    | 'phones-not-all' | 'reset-nothing' | 'reset-stays' | 'pair-password' | 'pair-confirm-gone'
    | 'pair-failed' | 'pair-ended' | 'page-public' | 'code-in-chat' | 'code-in-chat-kept'
    | 'password-in-chat' | 'password-in-chat-kept' | 'cancelled-pairing' | 'cancel-nothing'
    | 'paired-current' | 'paired-next' | 'unpaired-pairing-too' | 'privacy-phone_number'
    | 'privacy-added_by_phone' | 'audience-everybody' | 'audience-contacts' | 'audience-nobody'
    | 'privacy-close-friends' | 'privacy-premium' | 'privacy-bots' | 'privacy-contacts'
    | 'privacy-note-phone_number' | 'privacy-note-added_by_phone' | 'privacy-drop'
    | 'privacy-dropped-already' | 'saved-intro' | 'saved-intro-export' | 'saved-waiting-next'
    | 'saved-as-before' | 'saved-not-yet' | 'saved-stopped' | 'saved-none-match'
    | 'saved-without-note' | 'saved-without' | 'saved-with' | 'saved-filter-all'
    | 'saved-filter-without' | 'saved-filter-with' | 'column-number' | 'saved-gone'
    | 'saved-changed' | 'saved-ask-hidden' | 'saved-effect' | 'search-ask' | 'search-short'
    | 'search-unasked' | 'search-no-contact' | 'search-mine' | 'search-others' | 'search-contact'
    | 'search-nobody' | 'settings-title' | 'settings-tables-drawn' | 'settings-tables-plain'
    | 'settings-own-accounts-on' | 'settings-own-accounts-off' | 'settings-owner-only'
    | 'settings-elsewhere' | 'share-effect' | 'not-shared-anyone' | 'share-nobody'
    | 'share-nobody-yet' | 'command-snapshots' | 'snapshots-none' | 'snapshots-pick'
    | 'column-snapshot' | 'snapshot-first' | 'snapshot-cause-daily' | 'snapshot-cause-import'
    | 'snapshot-cause-delete' | 'snapshot-cause-undo' | 'snapshot-cause-asked' | 'snapshot-gone'
    | 'compare-now' | 'compare-equal' | 'compare-left' | 'compare-came' | 'compare-renamed'
    | 'compare-changed' | 'fact-deleted' | 'fact-mutual-on' | 'fact-mutual-off'
    | 'fact-close_friend-on' | 'fact-close_friend-off' | 'restore-mutual' | 'restore-nothing'
    | 'restore-note-not_found' | 'restore-note-failed' | 'restore-note-cancelled'
    | 'status-nobody' | 'status-online' | 'status-minutes' | 'status-hours' | 'status-days'
    | 'status-recently' | 'status-last_week' | 'status-last_month' | 'status-hidden'
    | 'status-by_me' | 'chart-online' | 'chart-minutes' | 'chart-hours' | 'chart-days'
    | 'chart-recently' | 'chart-last_week' | 'chart-last_month' | 'chart-hidden' | 'chart-by_me'
    | 'command-undo' | 'undo-none' | 'undo-something' | 'undo-effect-merge' | 'undo-never-share'
    | 'loss-before' | 'loss-after' | 'loss-mutual' | 'loss-number_shared' | 'loss-exceptions'
    | 'loss-deleted_accounts' | 'loss-saved_unread' | 'now-no-contact' | 'left-note-contacts'
    | 'left-note-numbers' | 'undo-waits-import' | 'undo-waits-signed_out' | 'undo-stopped'
    | 'undo-stopped-signed_out' | 'undo-stopped-restricted' | 'undo-stopped-outdated'
    | 'undo-stopped-refused' | 'undo-forgotten' | 'undo-refused-unknown'
    | 'undo-refused-done_already' | 'undo-refused-running' | 'undo-refused-impossible'
    | 'undo-refused-under_way' | 'who-ask-contact' | 'who-ask-add' | 'who-ask-rename'
    | 'who-ask-delete' | 'who-ask-block' | 'who-ask-unblock' | 'who-ask-how' | 'question-gone'
    | 'who-link_invalid' | 'who-empty' | 'no-contact' | 'cancelled-question' | 'nothing-changed',
    Args<never>
  >;
