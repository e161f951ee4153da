-- Why: what an entry suggests follows when it is put right: under another category, on another child,
-- or because an entry that counted with it is gone. Background work notes the tier as it is told.
grant update (suggested_tier) on concern to ${work};
