# What goes wrong when a publisher is asked
source-failed = The publisher could not be asked: { $what }
source-unknown = There is no source “{ $name }”.
source-answer-changed = The answer has another form than the one known, and nothing of it was read. A sample is kept; the connector needs a look. { $what }
source-answer-refused = The publisher refused: { $what }
source-publisher-away = The publisher did not answer. It is asked again at the next run. { $what }
# What stands in the way, as it is told to people: what an installation keeps
state-error = What this installation keeps could not be read or written. Try again; if it stays so, tell the operator.
state-away = The database of this installation cannot be reached. Nothing was changed; try again in a minute.
state-busy = Others are writing at this moment. Nothing was changed; try again in a minute.
state-full = There is no room left on the disk of this installation. Nothing was changed; tell the operator.
state-newer = The database of this installation belongs to a newer version of the dashboard. Tell the operator to update it.
state-unknown-proposal = There is no proposal { $proposal }.
state-unknown-item = The proposal has no row { $position }.
state-unknown-role = There is no role “{ $role }”.
state-not-allowed = This needs the role “{ $role ->
    [analyst] analyst
    [reviewer] reviewer
   *[admin] administrator
}”.
state-own-proposal = You proposed this yourself: a second person has to accept it.
state-decided = { $name } has decided this meanwhile ({ $decision ->
    [accept] accepted
    [return] returned
    [aside] set aside
   *[reopen] opened again
}: row { $positions }). Look at it again before you decide.
state-proposal-closed = { $state ->
    [withdrawn] The proposal { $proposal } has been withdrawn.
    [decided] A row of the proposal { $proposal } has been decided already.
   *[released] A row of the proposal { $proposal } is in a release already: correct it by a new proposal.
}
state-cannot-accept = Row { $position } breaks a rule of the evidence and cannot be accepted. Return it with words.
state-no-words = Say in a few words why.
state-note-long = A note has at most { $most } characters.
state-date-early = The date must be later than that of the newest release, { $newest }.
state-release-not-made = The release could not be made, and nothing was released: { $why }
state-backup-refused = The backup cannot be used: { $why }.
state-original-missing = The original { $original } is not kept here, or its bytes are not what was kept.
state-key-reused = This Idempotency-Key came with another request before. Use a new one.
state-key-busy = The request of this Idempotency-Key is being worked on. Ask again in a minute.
state-nothing-proposed = There is no figure to propose: all of them stand in the evidence already.
source-busy = Another run is asking “{ $name }” just now.
state-nothing-accepted = There is nothing to release: no figure is accepted that is not in a release already.
state-release-conflict = { $n ->
    [one] { $n } accepted figure no longer fits the evidence
   *[other] { $n } accepted figures no longer fit the evidence
}: first row { $position } of the proposal { $proposal } ({ $why }). Set it aside or propose it anew; nothing was released.
state-accepted-meanwhile = Others decided while the release was being made. Nothing was released; release again.
state-unknown-release = This installation has no release { $release } that could be withdrawn.
state-release-invalid = With what is accepted the evidence would break { $n ->
    [one] a rule
   *[other] { $n } rules
}: { $first }. Nothing was released; correct it by a new proposal or set the row aside.

# Why a bundle for a closed network is refused
bundle-refused = The bundle was refused.
bundle-damaged = The bundle is damaged and cannot be unpacked.
bundle-signature = The bundle is not signed by this key, or its list was changed on the way.
bundle-changed = An answer in the bundle was changed after it was signed.
bundle-name = The bundle holds a file that does not belong in it: { $name }
bundle-size = Unpacked, the bundle is larger than one may be; nothing of it was unpacked.
bundle-form = The bundle is signed, but its form is not known to this edition of the program.
bundle-old = Bundle { $number } was imported already, or a later one was: the last is { $last }.
bundle-key = The key { $name } cannot be used.
