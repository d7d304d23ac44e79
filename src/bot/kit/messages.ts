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
    | 'forget-account' | 'web-confirm' | 'unpaired-next',
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
  Record<'web-audience' | 'pair-scan' | 'pair-picture' | 'pair-note', Args<'bot' | 'person'>> &
  Record<'snapshot-facts', Args<'cause' | 'contacts'>> &
  Record<'import-country', Args<'code' | 'country'>> &
  Record<'column-is-such', Args<'column' | 'example' | 'role'>> &
  Record<'column-is', Args<'column' | 'role'>> &
  Record<'unknown-command-close', Args<'command' | 'meant'>> &
  Record<'unknown-command', Args<'command'>> &
  Record<'status-group', Args<'count' | 'group'>> &
  Record<'label-full', Args<'count' | 'labels'>> &
  Record<'export-contacts-some' | 'export-saved-some', Args<'count' | 'name' | 'total'>> &
  Record<
    | 'blocked-title' | 'have-me-title' | 'friends-title' | 'history-title' | 'import-part'
    | 'status-title',
    Args<'count' | 'name'>
  > &
  Record<'duplicates-count', Args<'count' | 'reason'>> &
  Record<'health-processes' | 'health-updates' | 'health-outbox', Args<'count' | 'since'>> &
  Record<'health-retries' | 'health-floods', Args<'count' | 'until'>> &
  Record<
    | 'backup-holds-blocked' | 'import-count-block' | 'import-count-blocked' | 'button-choose-all'
    | 'button-delete-many' | 'button-import-anyway' | 'button-import-others' | 'button-ask-above'
    | 'button-keep-days' | 'button-more' | 'button-merge-all' | 'button-clean-saved'
    | 'button-clean-deleted' | 'button-clean-unseen' | 'button-clean-nameless'
    | 'button-label-many' | 'button-note-many' | 'did-many-import' | 'did-many-add'
    | 'did-many-rename' | 'did-many-remove' | 'did-many-remove_phone' | 'did-many-share'
    | 'did-many-block' | 'did-many-unblock' | 'did-many-close_friends' | 'did-many-privacy'
    | 'did-many-sign_up_notices' | 'did-many-close_chat' | 'button-export-many'
    | 'button-glance-contacts' | 'button-glance-deleted' | 'button-glance-doubles'
    | 'button-glance-nameless' | 'button-glance-oneSided' | 'button-glance-birthdays-near'
    | 'button-glance-saved' | 'health-sessions' | 'health-left' | 'health-skipped'
    | 'skipped-again' | 'skipped-dismiss' | 'state-failed-some' | 'extra-label' | 'import-some-on'
    | 'import-bulk-title' | 'import-count-added' | 'import-count-renamed' | 'import-count-already'
    | 'import-count-kept' | 'import-count-not_found' | 'import-count-deferred'
    | 'import-count-declined' | 'import-count-unusable' | 'import-count-new'
    | 'import-count-unclear' | 'import-count-rename' | 'import-count-tried'
    | 'import-count-failed' | 'import-count-left' | 'import-count-there' | 'pair-already-several'
    | 'settings-ask-above' | 'snapshots-how' | 'snapshots-taken' | 'snapshot-renamed'
    | 'compare-count-left' | 'compare-count-came' | 'compare-count-renamed'
    | 'compare-count-changed' | 'names-more' | 'chart-count' | 'tidy-order' | 'tidy-capitals'
    | 'tidy-emoji' | 'tidy-titles' | 'tidy-split' | 'tidy-count' | 'undo-count-undone'
    | 'undo-count-nothing' | 'undo-count-changed' | 'undo-count-impossible' | 'undo-count-failed'
    | 'redo-count-undone' | 'redo-count-nothing' | 'redo-count-changed' | 'redo-count-impossible'
    | 'redo-count-failed',
    Args<'count'>
  > &
  Record<'import-read-home', Args<'country' | 'other' | 'phone' | 'text' | 'unclear', 'count'>> &
  Record<'button-import-read-home', Args<'country'>> &
  Record<'card-lost-mutual', Args<'date'>> &
  Record<'notification-birthday-past', Args<'day' | 'name'>> &
  Record<'day-of-month', Args<'day', 'month'>> &
  Record<'card-birthday' | 'members-last-seen', Args<'day'>> &
  Record<'settings-keep-days' | 'snapshots-kept', Args<'days'>> &
  Record<'import-row-entry', Args<'entry'>> &
  Record<'did-import-file', Args<'file', 'count'>> &
  Record<'contacts-choices', Args<'filter' | 'sort'>> &
  Record<'export-filter', Args<'filter'>> &
  Record<'notification-settings-night', Args<'from' | 'to'>> &
  Record<'web-password-hint', Args<'hint'>> &
  Record<'card-id', Args<'id'>> &
  Record<'duplicates-all-line', Args<'kept' | 'name' | 'phone'>> &
  Record<'labels-renamed', Args<'label' | 'to'>> &
  Record<'labels-one' | 'labels-dropped', Args<'label', 'count'>> &
  Record<'labels-rename-ask' | 'labels-merge-ask', Args<'label'>> &
  Record<'label-given' | 'label-taken', Args<'labels', 'count'>> &
  Record<'card-labels', Args<'labels'>> &
  Record<'web-code-length', Args<'length'>> &
  Record<'search-unasked-letters', Args<'letters'>> &
  Record<'phones-too-many', Args<'limit'>> &
  Record<'import-row-line', Args<'line'>> &
  Record<'invite-link', Args<'link'>> &
  Record<'import-parts' | 'import-annotations' | 'import-extras', Args<'list'>> &
  Record<'contacts-title-some' | 'saved-title-some', Args<'matching' | 'name' | 'total'>> &
  Record<'import-left-minutes', Args<'minutes'>> &
  Record<'file-too-many' | 'import-too-many', Args<'most'>> &
  Record<'note-ask-again', Args<'name' | 'note'>> &
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
  Record<'backup-of-other' | 'operation-when', Args<'name' | 'time'>> &
  Record<'contacts-title' | 'saved-title', Args<'name' | 'total'>> &
  Record<'notification-username-gone', Args<'name' | 'was'>> &
  Record<
    | 'export-contacts' | 'export-saved' | 'did-merge-into' | 'ids-title',
    Args<'name', 'count'>
  > &
  Record<
    | 'add-saved-as' | 'name-ask' | 'backup-title' | 'settings-backup-off'
    | 'settings-backup-daily' | 'settings-backup-weekly' | 'settings-backup-monthly'
    | 'birthdays-title' | 'block-ask' | 'block-already' | 'blocked' | 'unblocked' | 'hello'
    | 'next-pair-again' | 'button-add-name' | 'button-block-yes' | 'button-drop'
    | 'button-delete-yes' | 'button-remove-member' | 'button-rename-to' | 'button-name-as'
    | 'did-added' | 'undone-added' | 'did-removed' | 'undone-removed' | 'did-there'
    | 'undone-there' | 'did-not_found' | 'undone-not_found' | 'did-number' | 'undone-number'
    | 'did-shared' | 'undone-shared' | 'did-blocked' | 'undone-blocked' | 'did-unblocked'
    | 'undone-unblocked' | 'did-friend' | 'undone-friend' | 'did-no_friend' | 'undone-no_friend'
    | 'did-noted' | 'undone-noted' | 'did-note_removed' | 'undone-note_removed' | 'did-labeled'
    | 'undone-labeled' | 'did-labels_removed' | 'undone-labels_removed' | 'did-chat_closed'
    | 'undone-chat_closed' | 'cleanup-title' | 'deleted' | 'duplicates-title' | 'friend-added'
    | 'friend-already' | 'friend-removed' | 'glance-title' | 'import-title-running'
    | 'import-title-paused' | 'import-title-done' | 'import-title-cancelled' | 'import-dropped'
    | 'import-title-deferred' | 'import-title' | 'contact-link-title' | 'note-ask' | 'note-saved'
    | 'note-removed' | 'note-same' | 'note-none' | 'label-title' | 'member-remove-ask'
    | 'member-removed-done' | 'member-removed-later' | 'member-removed-impossible'
    | 'notification-title' | 'notification-saved_list' | 'notification-joined' | 'newcomer-kept'
    | 'newcomer-deleted' | 'newcomer-deleted-hidden' | 'newcomer-deleted-not-all'
    | 'newcomer-gone' | 'newcomer-closed' | 'newcomer-empty' | 'newcomer-used'
    | 'notification-share_offer' | 'notification-account_deleted' | 'notification-lost_mutual'
    | 'notification-birthday' | 'web-paired' | 'pair-already' | 'pair-confirm' | 'paired'
    | 'paired-again' | 'signed-out' | 'signed-out-used_twice' | 'unpair-ask' | 'unpaired-done'
    | 'unpaired-later' | 'unpaired-impossible' | 'privacy-title' | 'privacy-dropped'
    | 'saved-with-name' | 'settings-announce-on' | 'settings-announce-off'
    | 'settings-announce-unknown' | 'not-shared' | 'snapshots-title' | 'restore-title'
    | 'restore-title-running' | 'restore-title-paused' | 'restore-title-done'
    | 'restore-title-cancelled' | 'tidy-title' | 'tidy-title-running' | 'tidy-title-paused'
    | 'tidy-title-done' | 'tidy-title-cancelled' | 'kept-nothing' | 'kept-changed' | 'now-called'
    | 'kept-impossible' | 'kept-impossible-contact' | 'kept-impossible-number' | 'kept-failed',
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
  Record<'card-note', Args<'note'>> &
  Record<'button-merge', Args<'number' | 'other', 'count'>> &
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
  Record<'jump-ask', Args<'pages'>> &
  Record<'health-imports', Args<'paused' | 'running' | 'waiting'>> &
  Record<'phones-unusable', Args<'phone' | 'reason'>> &
  Record<'share-list', Args<'phone', 'count'>> &
  Record<
    | 'add-phone' | 'add-shows-phone' | 'typed-number' | 'web-code-for' | 'privacy-number',
    Args<'phone'>
  > &
  Record<'export-holds' | 'export-holds-mutual', Args<'phones' | 'usernames'>> &
  Record<'import-unusable', Args<'reason' | 'who'>> &
  Record<'error-unknown', Args<'reference'>> &
  Record<'import-row-duplicate', Args<'row'>> &
  Record<'health-undos', Args<'running' | 'waiting'>> &
  Record<'saved-counts', Args<'seen' | 'time' | 'without'>> &
  Record<'card-seen', Args<'seen'>> &
  Record<'import-so-far', Args<'settled' | 'total'>> &
  Record<'session-changes' | 'session-snapshots' | 'session-imports', Args<'since', 'count'>> &
  Record<'members-since', Args<'since'>> &
  Record<
    | 'backup-holds-saved' | 'did-restore-backup' | 'cleanup-saved' | 'did-restore',
    Args<'time', 'count'>
  > &
  Record<
    | 'backup-sent' | 'backup-of' | 'card-stale' | 'cleanup-saved-waiting' | 'contacts-stale'
    | 'duplicates-saved' | 'export-saved-read' | 'import-waits-flood' | 'import-waits-deferred'
    | 'import-waits-trouble' | 'outcome-deferred-until' | 'notification-settings-digest'
    | 'saved-waiting' | 'saved-renewing' | 'snapshots-same' | 'snapshot-still' | 'snapshot-title'
    | 'snapshot-same-until' | 'compare-other' | 'undo-refused-done_already-at',
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
    | 'notification-reconciled' | 'undo-title' | 'undo-title-again',
    Args<'what'>
  > &
  Record<'who-several', Args<'who', 'count'>> &
  Record<
    | 'typed-both' | 'typed-nobody' | 'privacy-always' | 'privacy-never' | 'who-id_unknown'
    | 'who-digits' | 'who-phone_hidden' | 'who-username_free' | 'who-name_unknown',
    Args<'who'>
  > &
  Record<
    | 'failure-halfway' | 'failure-halfway-unsure' | 'change-state-failed-why'
    | 'outcome-failed-why',
    Args<'why'>
  > &
  Record<'contacts-searched' | 'search-title', Args<'words'>> &
  Record<
    | 'accounts-title' | 'session-met' | 'session-annotations' | 'session-notifications'
    | 'session-deferred' | 'extra-close_friend' | 'button-delete-phones' | 'button-reset'
    | 'button-delete-many-yes' | 'button-import' | 'button-restore'
    | 'button-withdraw-invitations' | 'button-tidy' | 'button-tidy-run' | 'card-common-chats'
    | 'did-many-note' | 'did-many-labels' | 'cleanup-deleted' | 'cleanup-unseen'
    | 'cleanup-nameless' | 'names-deleted' | 'choose-count' | 'choose-effect-deleted'
    | 'choose-deleted' | 'choose-stayed' | 'duplicates-numbers' | 'duplicates-some-changed'
    | 'duplicates-left-out' | 'glance-saved' | 'skipped-report' | 'state-unknown-some'
    | 'did-merge' | 'import-read' | 'import-read-people' | 'extra-note' | 'extra-organisation'
    | 'extra-birthday' | 'extra-photo' | 'extra-email' | 'extra-address' | 'extra-website'
    | 'extra-other_account' | 'file-nameless' | 'import-others-title' | 'list-more'
    | 'import-count-by_id' | 'import-count-duplicate' | 'note-ask-many' | 'note-saved-many'
    | 'label-title-many' | 'label-more' | 'labels-count' | 'members-title' | 'notification-more'
    | 'notification-share-how' | 'phones-deleted' | 'ids-zeros' | 'paired-count' | 'privacy-more'
    | 'privacy-groups' | 'saved-chosen' | 'saved-ask-contacts' | 'share-more' | 'share-unasked'
    | 'snapshot-contacts' | 'snapshot-details' | 'restore-lost' | 'restore-read' | 'chart-title'
    | 'tidy-read' | 'who-more',
    Args<never, 'count'>
  > &
  Record<'outcome-not_found-importers', Args<never, 'importers'>> &
  Record<'restore-says', Args<never, 'left' | 'renamed'>> &
  Record<
    | 'account-current' | 'account-ended' | 'session-ended' | 'session-stored'
    | 'session-no-contacts' | 'session-no-saved' | 'session-sealed' | 'session-device'
    | 'add-phone-unknown' | 'add-deleted' | 'add-pick' | 'forward-hidden_user' | 'forward-chat'
    | 'forward-channel' | 'name-unusable' | 'command-backup' | 'command-restore' | 'backup-how'
    | 'backup-off' | 'backup-daily' | 'backup-weekly' | 'backup-monthly' | 'backup-caption-how'
    | 'backup-too-large' | 'backup-restore-how' | 'button-backup' | 'button-backup-now'
    | 'button-backup-off' | 'button-backup-daily' | 'button-backup-weekly'
    | 'button-backup-monthly' | 'file-own-backup' | 'file-damaged-backup' | 'file-newer-backup'
    | 'import-rows-block' | 'import-kind-block' | 'outcome-blocked' | 'unusable-deleted_account'
    | 'unusable-unreachable_account' | 'unusable-name_too_long' | 'restore-tried'
    | 'birthdays-none' | 'birthdays-only' | 'block-self' | 'block-effect' | 'blocked-nobody'
    | 'bot-description' | 'bot-short-description' | 'command-contacts' | 'command-contact'
    | 'command-add' | 'command-rename' | 'command-note' | 'command-label' | 'command-labels'
    | 'command-delete' | 'command-search' | 'command-status' | 'command-block' | 'command-unblock'
    | 'command-blocked' | 'command-saved' | 'command-import' | 'command-jobs'
    | 'command-delete_phones' | 'command-reset_saved' | 'command-ids' | 'command-share'
    | 'command-pair' | 'command-cancel' | 'command-accounts' | 'command-unpair'
    | 'command-session' | 'command-forget' | 'command-invite_member' | 'command-members'
    | 'command-health' | 'command-invite' | 'command-close_friends' | 'command-birthdays'
    | 'command-duplicates' | 'command-tidy' | 'command-cleanup' | 'command-privacy'
    | 'command-settings' | 'command-help' | 'command-start' | 'stranger' | 'updates-delay'
    | 'updates-skip' | 'updates-failure' | 'updates-overflow' | 'link-invalid' | 'welcome-owner'
    | 'welcome-member' | 'next-pair' | 'next-home' | 'not-paired' | 'invite-owner-only'
    | 'invite-second-screen' | 'help-intro' | 'help-find' | 'help-send' | 'help-words'
    | 'help-safe' | 'button-help-commands' | 'help-all' | 'help-contacts' | 'help-person'
    | 'help-changes' | 'help-blocked' | 'help-saved' | 'help-account' | 'help-start'
    | 'unknown-text' | 'unknown-message' | 'typed-several' | 'sync-note' | 'screen-cut'
    | 'question-ended' | 'still-working' | 'button-pair' | 'button-pair-again'
    | 'button-pair-another' | 'button-accounts' | 'button-contacts' | 'button-copy-link'
    | 'button-back' | 'button-home' | 'button-status' | 'button-first' | 'button-last'
    | 'button-chat' | 'button-card' | 'button-copy-phone' | 'button-copy-username'
    | 'button-copy-id' | 'button-add' | 'button-add-show' | 'button-add-hide'
    | 'button-other-name' | 'button-pick-user' | 'button-rename' | 'button-block'
    | 'button-not-block' | 'button-unblock' | 'button-blocked' | 'button-close-friend'
    | 'button-no-close-friend' | 'button-remove' | 'button-new-link' | 'button-privacy'
    | 'button-audience-everybody' | 'button-audience-contacts' | 'button-audience-nobody'
    | 'button-announce-on' | 'button-announce-off' | 'button-newcomers-on'
    | 'button-newcomers-off' | 'button-newcomer-close' | 'button-newcomer-delete'
    | 'button-newcomer-ask' | 'button-tables-yes' | 'button-tables-no' | 'button-tables-drawn'
    | 'button-notification' | 'button-notification-joined' | 'button-notification-share_offer'
    | 'button-notification-birthday' | 'button-notification-name' | 'button-notification-username'
    | 'button-notification-number' | 'button-notification-account_deleted'
    | 'button-notification-lost_mutual' | 'button-notification-at-once'
    | 'button-notification-daily' | 'button-time-zone' | 'button-other-time-zone'
    | 'button-settings-back' | 'button-tables-plain' | 'button-reset-yes' | 'button-delete'
    | 'button-choose' | 'button-choose-page' | 'button-choose-none' | 'button-choose-done'
    | 'button-go-on' | 'button-discard' | 'button-all' | 'button-none'
    | 'button-import-annotations' | 'button-import-country' | 'button-import-read-international'
    | 'button-import-back' | 'button-import-pause' | 'button-import-resume'
    | 'button-import-cancel' | 'button-import-rows' | 'button-import-csv' | 'button-import-table'
    | 'button-own-accounts-on' | 'button-own-accounts-off' | 'button-snapshots'
    | 'button-snapshot-take' | 'button-snapshot-restore' | 'button-compare-now'
    | 'button-compare-other' | 'button-keep-history' | 'button-for-all' | 'button-ask-saved'
    | 'button-read-saved' | 'button-open-saved' | 'button-allowed' | 'button-stop-waiting'
    | 'button-keep' | 'button-undo' | 'button-jobs' | 'button-redo' | 'button-undo-retry'
    | 'button-undo-go-on' | 'button-undo-stop' | 'button-history' | 'button-open'
    | 'button-search-telegram' | 'button-run-contacts' | 'button-run-add' | 'button-run-import'
    | 'button-run-cleanup' | 'button-run-undo' | 'button-run-export' | 'button-run-privacy'
    | 'button-run-settings' | 'button-run-help' | 'button-everyone' | 'button-have-me'
    | 'button-use-phone' | 'button-confirm-account' | 'button-refuse-account' | 'button-page'
    | 'button-cancel' | 'button-unpair' | 'button-forget' | 'button-forget-yes' | 'button-share'
    | 'button-not-now' | 'button-check-more' | 'button-more-offers' | 'button-duplicates'
    | 'button-forget-apart' | 'button-not-same' | 'button-cleanup' | 'button-clean-unread'
    | 'button-old' | 'button-note' | 'button-note-remove' | 'button-labels' | 'button-label-new'
    | 'button-label-show' | 'button-label-export' | 'button-label-rename' | 'button-label-merge'
    | 'button-label-drop' | 'button-all-labels' | 'card-phone-hidden' | 'card-seen-hidden'
    | 'card-seen-by-me' | 'card-bot' | 'card-deleted' | 'card-mutual' | 'card-one-sided'
    | 'card-close-friend' | 'card-premium' | 'card-no-contact' | 'card-may-have-me'
    | 'card-blocked' | 'mark-scam' | 'mark-fake' | 'mark-restricted' | 'mark-premium_only'
    | 'mark-verified' | 'mark-scam-short' | 'mark-fake-short' | 'mark-restricted-short'
    | 'mark-premium_only-short' | 'mark-verified-short' | 'mark-premium_only-sign'
    | 'mark-verified-sign' | 'card-self' | 'card-untold' | 'subject-import' | 'subject-add'
    | 'subject-rename' | 'subject-remove' | 'subject-remove_phone' | 'did-many-reset_saved'
    | 'subject-reset_saved' | 'subject-share' | 'subject-block' | 'subject-unblock'
    | 'subject-close_friends' | 'subject-privacy' | 'subject-sign_up_notices' | 'change-added'
    | 'change-removed' | 'change-there' | 'change-not_found' | 'change-number' | 'did-saved'
    | 'change-saved' | 'undone-saved' | 'change-shared' | 'change-blocked' | 'change-unblocked'
    | 'change-friend' | 'change-no_friend' | 'did-friends' | 'change-friends' | 'undone-friends'
    | 'did-sees_exceptions' | 'change-sees_exceptions' | 'undone-sees_exceptions'
    | 'did-finds_exceptions' | 'change-finds_exceptions' | 'undone-finds_exceptions'
    | 'did-notices_on' | 'change-notices_on' | 'undone-notices_on' | 'did-notices_off'
    | 'change-notices_off' | 'undone-notices_off' | 'subject-note' | 'subject-labels'
    | 'subject-close_chat' | 'change-noted' | 'change-note_removed' | 'change-labeled'
    | 'change-labels_removed' | 'change-chat_closed' | 'cleanup-intro' | 'cleanup-saved-unread'
    | 'cleanup-saved-old' | 'cleanup-unseen-note' | 'cleanup-nothing' | 'cleanup-duplicates'
    | 'words-accounts' | 'words-add' | 'words-backup' | 'words-birthdays' | 'words-block'
    | 'words-blocked' | 'words-cancel' | 'words-cleanup' | 'words-close_friends' | 'words-contact'
    | 'words-contacts' | 'words-delete' | 'words-delete_phones' | 'words-duplicates'
    | 'words-export' | 'words-forget' | 'words-health' | 'words-help' | 'words-history'
    | 'words-ids' | 'words-import' | 'words-invite' | 'words-invite_member' | 'words-jobs'
    | 'words-label' | 'words-labels' | 'words-language' | 'words-members' | 'words-note'
    | 'words-pair' | 'words-privacy' | 'words-rename' | 'words-reset_saved' | 'words-restore'
    | 'words-saved' | 'words-search' | 'words-session' | 'words-settings' | 'words-share'
    | 'words-snapshots' | 'words-start' | 'words-status' | 'words-tidy' | 'words-unblock'
    | 'words-undo' | 'words-unpair' | 'contacts-newest' | 'contacts-lost_mutual' | 'contacts-none'
    | 'contacts-none-match' | 'contacts-empty-all' | 'contacts-empty-mutual'
    | 'contacts-empty-one_sided' | 'contacts-empty-lost_mutual' | 'contacts-empty-close_friends'
    | 'contacts-empty-bots' | 'contacts-empty-online' | 'contacts-empty-no_phone'
    | 'contacts-empty-deleted' | 'contacts-stale-unreachable' | 'contacts-empty-unseen'
    | 'contacts-empty-nameless' | 'sort-name' | 'sort-last_name' | 'sort-last_seen'
    | 'sort-newest' | 'sort-match' | 'filter-all' | 'filter-mutual' | 'filter-one_sided'
    | 'filter-lost_mutual' | 'filter-close_friends' | 'filter-bots' | 'filter-online'
    | 'filter-no_phone' | 'filter-deleted' | 'filter-unseen' | 'filter-nameless' | 'phone-hidden'
    | 'name-deleted' | 'name-none' | 'kind-bot' | 'kind-deleted' | 'seen-online' | 'seen-recently'
    | 'seen-last_week' | 'seen-last_month' | 'seen-hidden' | 'contact-gone' | 'have-me-why'
    | 'have-me-nobody' | 'delete-effect' | 'delete-effect-deleted' | 'deleted-next'
    | 'choose-nobody' | 'choose-gone' | 'choose-effect' | 'duplicates-none'
    | 'duplicates-reason-number' | 'duplicates-reason-moved' | 'duplicates-reason-name'
    | 'duplicates-reason-apart' | 'duplicates-reason-first_name' | 'duplicates-about-number'
    | 'duplicates-about-moved' | 'duplicates-about-name' | 'duplicates-about-apart'
    | 'duplicates-about-first_name' | 'duplicates-next' | 'duplicates-certain'
    | 'duplicates-names' | 'duplicates-saved-unread' | 'duplicates-stays'
    | 'duplicates-saved-number' | 'duplicates-effect-contacts' | 'duplicates-effect-friend'
    | 'duplicates-effect-deleted' | 'duplicates-effect-numbers' | 'duplicates-effect-apart'
    | 'duplicates-changed' | 'duplicates-done-already' | 'duplicates-not-all'
    | 'duplicates-told-apart' | 'command-export' | 'button-export' | 'button-send-contact'
    | 'export-contacts-none' | 'export-contacts-none-match' | 'export-saved-none'
    | 'export-saved-none-match' | 'export-saved-holds' | 'export-ask' | 'export-vcard3'
    | 'export-vcard4' | 'export-csv' | 'export-json' | 'export-vcard3-about'
    | 'export-vcard4-about' | 'export-csv-about' | 'export-json-about' | 'send-contact-hidden'
    | 'error-database' | 'failure-signed_out' | 'failure-unreachable' | 'failure-telegram_broken'
    | 'failure-restricted' | 'failure-spam_reported' | 'failure-premium_required'
    | 'failure-outdated' | 'failure-phone_invalid' | 'failure-phone_unregistered'
    | 'failure-phone_banned' | 'failure-code_wrong' | 'failure-code_expired'
    | 'failure-code_unavailable' | 'failure-password_wrong' | 'failure-not_own_account'
    | 'failure-api_key_invalid' | 'failure-user_unknown' | 'failure-name_empty'
    | 'failure-share_request_gone' | 'failure-share_needs_adding' | 'failure-takeout_taken'
    | 'failure-takeout_over' | 'failure-link_invalid' | 'failure-privacy_refused'
    | 'failure-refused' | 'problem-user_unknown' | 'problem-name_empty' | 'problem-restricted'
    | 'problem-spam_reported' | 'problem-premium_required' | 'problem-outdated' | 'problem-flood'
    | 'problem-unreachable' | 'problem-telegram_broken' | 'problem-signed_out'
    | 'problem-phone_invalid' | 'problem-privacy_refused' | 'problem-share_request_gone'
    | 'problem-share_needs_adding' | 'problem-other' | 'forget-ask' | 'forget-stored'
    | 'forget-changes' | 'forget-settings' | 'forget-stays' | 'forget-role-member'
    | 'forget-role-owner' | 'forget-sure' | 'forgotten' | 'forgotten-done' | 'forgotten-later'
    | 'forgotten-impossible' | 'forgotten-back-start' | 'forgotten-back-claim'
    | 'forgotten-back-invitation' | 'friends-nobody' | 'friends-effect' | 'friends-add'
    | 'glance-none' | 'glance-look' | 'button-glance' | 'button-glance-birthdays' | 'health-title'
    | 'health-no-updates' | 'health-no-outbox' | 'health-errors' | 'health-no-errors'
    | 'health-owner-only' | 'button-health' | 'button-health-reload' | 'button-skipped-again'
    | 'button-skipped-dismiss' | 'skipped-none' | 'command-history' | 'history-none'
    | 'history-none-match' | 'column-done' | 'state-written' | 'state-failed' | 'state-unknown'
    | 'state-undo-running' | 'state-undone' | 'state-undone-some' | 'state-not-undone'
    | 'state-done-again' | 'change-state-written' | 'change-state-failed' | 'change-state-unknown'
    | 'change-state-undone' | 'taken-back-undone' | 'taken-back-nothing' | 'taken-back-changed'
    | 'taken-back-impossible' | 'taken-back-failed' | 'import-country-none' | 'import-country-ask'
    | 'import-country-unknown' | 'import-shows-number' | 'import-names-kept'
    | 'import-changes-nothing' | 'import-nobody-new' | 'import-tried' | 'import-nobody'
    | 'import-nothing-on' | 'import-all-on' | 'import-none-on' | 'import-kept'
    | 'import-never-sent' | 'import-rows-new' | 'import-rows-unclear' | 'import-rows-by_id'
    | 'import-rows-rename' | 'import-rows-tried' | 'import-rows-already' | 'import-rows-duplicate'
    | 'import-rows-unusable' | 'import-row-no-number' | 'import-bulk' | 'columns-title'
    | 'columns-how' | 'columns-no-number' | 'role-whole' | 'role-first' | 'role-middle'
    | 'role-last' | 'role-organisation' | 'role-nickname' | 'role-phone' | 'role-telegram_id'
    | 'role-username' | 'role-label' | 'role-country_code' | 'role-phone_label' | 'role-machine'
    | 'role-other_person' | 'role-about_phone' | 'role-website' | 'role-note' | 'role-category'
    | 'role-email' | 'role-birthday' | 'role-address' | 'role-photo' | 'role-other_account'
    | 'role-uid' | 'role-other' | 'file-nothing' | 'file-spreadsheet' | 'file-archive'
    | 'file-locked_archive' | 'file-calendar' | 'file-mail' | 'file-picture' | 'file-odd_picture'
    | 'file-code' | 'file-media' | 'file-document' | 'file-chat' | 'file-log' | 'file-web_page'
    | 'file-telegram_list' | 'file-backup' | 'file-table' | 'file-database' | 'file-map'
    | 'file-program' | 'file-unknown' | 'file-empty' | 'file-too-complex' | 'file-too-large'
    | 'import-paused' | 'import-paused-signed_out' | 'import-paused-restricted'
    | 'import-paused-outdated' | 'import-paused-refused' | 'import-waits-turn'
    | 'import-left-soon' | 'import-note-renamed' | 'import-note-declined' | 'import-note-failed'
    | 'import-note-cancelled' | 'outcome-pending' | 'outcome-added' | 'outcome-renamed'
    | 'outcome-already' | 'outcome-kept' | 'outcome-not_found' | 'outcome-deferred'
    | 'outcome-declined' | 'outcome-failed' | 'outcome-left' | 'outcome-left-tried'
    | 'import-kind-new' | 'import-kind-unclear' | 'import-kind-by_id' | 'import-kind-rename'
    | 'import-kind-tried' | 'import-kind-already' | 'import-kind-duplicate'
    | 'import-kind-unusable' | 'ledger-row' | 'ledger-number' | 'ledger-name' | 'ledger-outcome'
    | 'ledger-reason' | 'ledger-time' | 'ledger-where' | 'ledger-others' | 'jobs-title'
    | 'jobs-none' | 'jobs-undelivered' | 'filled-found' | 'filled-username' | 'filled-id'
    | 'filled-seen' | 'filled-yes' | 'filled-no-table' | 'import-self' | 'import-nobody-sent'
    | 'import-how' | 'import-dropped-nameless' | 'import-shows-number-now'
    | 'import-note-not_found' | 'import-note-deferred' | 'unusable-no_phone' | 'unusable-empty'
    | 'unusable-own' | 'unusable-label_full' | 'unusable-no_digits' | 'unusable-too_short'
    | 'unusable-too_long' | 'unusable-needs_country' | 'unusable-unknown_code'
    | 'unusable-no_plan' | 'unusable-unreadable' | 'unusable-shortened' | 'unusable-machine'
    | 'unusable-other_person' | 'unusable-about_phone' | 'unusable-other_column'
    | 'unusable-too_many' | 'unusable-too_large' | 'unusable-too_deep' | 'unusable-imprecise'
    | 'unusable-formula' | 'unusable-hidden' | 'unusable-part_other' | 'unusable-part_unclear'
    | 'unusable-part_text' | 'unusable-part_picture' | 'unusable-part_backup'
    | 'unusable-part_hidden' | 'unusable-part_archive' | 'unusable-part_locked'
    | 'unusable-part_large' | 'unusable-part_damaged' | 'unusable-part_repeated' | 'inline-pair'
    | 'inline-failed' | 'inline-none' | 'inline-stranger' | 'contact-link-effect'
    | 'contact-link-example' | 'label-how' | 'label-first' | 'label-ask' | 'label-unusable'
    | 'labels-title' | 'labels-none' | 'labels-how' | 'labels-gone' | 'members-owner'
    | 'members-never-seen' | 'members-owner-only' | 'member-removed-you' | 'member-gone'
    | 'members-withdrawn' | 'newcomer-closes' | 'notification-reconciled-unnamed'
    | 'notification-reconciled-done' | 'notification-reconciled-not_done'
    | 'notification-reconciled-partly' | 'notification-settings-title' | 'notification-settings'
    | 'notification-settings-none' | 'notification-settings-live' | 'notification-zone-ask'
    | 'notification-zone-write' | 'notification-zone-which' | 'notification-zone-unknown'
    | 'phones-example' | 'phones-unusable-next' | 'phones-effect' | 'phones-not-all'
    | 'reset-nothing' | 'reset-stays' | 'web-title' | 'web-loading' | 'web-choose'
    | 'web-choose-qr' | 'web-choose-qr-when' | 'web-choose-phone' | 'web-choose-phone-how'
    | 'web-qr' | 'web-qr-open' | 'web-qr-go' | 'web-qr-scan' | 'web-phone-instead' | 'web-phone'
    | 'web-phone-hint' | 'web-phone-send' | 'web-qr-instead' | 'web-code' | 'web-code-sent-app'
    | 'web-code-sent-sms' | 'web-code-sent-call' | 'web-code-sent-other' | 'web-continue'
    | 'web-code-again' | 'web-phone-other' | 'web-password' | 'web-sign-in' | 'web-confirm-no'
    | 'web-confirm-yes' | 'web-paired-close' | 'web-ended' | 'web-elsewhere' | 'web-here'
    | 'web-privacy' | 'web-unreachable' | 'web-unreachable-watch' | 'pair-alone'
    | 'pair-alone-owner' | 'pair-alone-member' | 'pair-password' | 'pair-password-member'
    | 'pair-confirm-gone' | 'pair-interrupted' | 'pair-sign-out-delayed' | 'pair-failed'
    | 'pair-ended' | 'page-public' | 'code-in-chat' | 'code-in-chat-kept' | 'password-in-chat'
    | 'password-in-chat-kept' | 'cancelled-pairing' | 'cancel-nothing' | 'paired-current'
    | 'paired-end' | 'unpaired-pairing-too' | 'unpaired-already' | 'privacy-phone_number'
    | 'privacy-added_by_phone' | 'audience-everybody' | 'audience-contacts' | 'audience-nobody'
    | 'privacy-close-friends' | 'privacy-premium' | 'privacy-bots' | 'privacy-contacts'
    | 'privacy-note-phone_number' | 'privacy-note-added_by_phone' | 'privacy-drop'
    | 'privacy-dropped-already' | 'saved-intro' | 'saved-intro-export' | 'saved-waiting-next'
    | 'saved-as-before' | 'saved-not-yet' | 'saved-stopped' | 'saved-none-match'
    | 'saved-without-note' | 'saved-with' | 'saved-filter-all' | 'saved-filter-without'
    | 'saved-filter-with' | 'saved-gone' | 'saved-changed' | 'saved-ask-hidden' | 'saved-effect'
    | 'search-ask' | 'search-short' | 'search-unasked' | 'search-no-contact' | 'search-mine'
    | 'search-others' | 'search-contact' | 'search-nobody' | 'settings-title'
    | 'settings-tables-drawn' | 'settings-tables-plain' | 'tables-ask' | 'rich-ask'
    | 'settings-newcomers-on' | 'settings-newcomers-off' | 'settings-keep-less'
    | 'settings-for-all' | 'settings-own-accounts-on' | 'settings-own-accounts-off'
    | 'settings-owner-only' | 'command-language' | 'language-of-app' | 'language-chosen'
    | 'button-language-app' | 'button-languages' | 'share-effect' | 'not-shared-anyone'
    | 'share-nobody' | 'share-nobody-yet' | 'command-snapshots' | 'snapshots-none'
    | 'snapshots-pick' | 'column-snapshot' | 'snapshot-first' | 'snapshot-cause-daily'
    | 'snapshot-cause-import' | 'snapshot-cause-delete' | 'snapshot-cause-undo'
    | 'snapshot-cause-asked' | 'snapshot-gone' | 'compare-now' | 'compare-equal' | 'compare-left'
    | 'compare-came' | 'compare-renamed' | 'compare-changed' | 'fact-deleted' | 'fact-mutual-on'
    | 'fact-mutual-off' | 'fact-close_friend-on' | 'fact-close_friend-off' | 'fact-note'
    | 'fact-labels' | 'restore-annotations' | 'restore-mutual' | 'restore-nothing'
    | 'restore-note-not_found' | 'restore-note-failed' | 'restore-note-cancelled'
    | 'status-nobody' | 'status-online' | 'status-minutes' | 'status-hours' | 'status-days'
    | 'status-recently' | 'status-last_week' | 'status-last_month' | 'status-hidden'
    | 'status-by_me' | 'chart-online' | 'chart-minutes' | 'chart-hours' | 'chart-days'
    | 'chart-recently' | 'chart-last_week' | 'chart-last_month' | 'chart-hidden' | 'chart-by_me'
    | 'tidy-ask' | 'tidy-nothing' | 'tidy-rows' | 'tidy-note-not_found' | 'tidy-note-failed'
    | 'tidy-note-cancelled' | 'command-undo' | 'undo-none' | 'undo-something' | 'undo-never-share'
    | 'undo-never-close_chat' | 'loss-before' | 'loss-after' | 'loss-mutual'
    | 'loss-number_shared' | 'loss-exceptions' | 'loss-deleted_accounts' | 'loss-saved_unread'
    | 'now-no-contact' | 'left-note-contacts' | 'left-note-numbers' | 'undo-waits-import'
    | 'undo-waits-signed_out' | 'undo-stopped' | 'undo-stopped-signed_out'
    | 'undo-stopped-restricted' | 'undo-stopped-outdated' | 'undo-stopped-refused'
    | 'undo-forgotten' | 'undo-refused-unknown' | 'undo-refused-done_already'
    | 'undo-refused-running' | 'undo-refused-impossible' | 'undo-refused-under_way'
    | 'who-ask-contact' | 'who-ask-add' | 'who-ask-rename' | 'who-ask-delete' | 'who-ask-block'
    | 'who-ask-unblock' | 'who-ask-note' | 'who-ask-label' | 'who-ask-how' | 'question-gone'
    | 'who-link_invalid' | 'who-empty' | 'no-contact' | 'cancelled-question' | 'nothing-changed',
    Args<never>
  >;
