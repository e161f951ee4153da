-- What somebody gave to be reached by is theirs, and is kept for as long as they can be told of an
-- alert. When the register says that they have left, or are erased, background work removes it; until
-- now it could only read.

create policy personal_address_leaver on personal_address for delete to "${work}"
  using ((select lantern_is_work()));

grant delete on personal_address to "${work}";
