package org.lantern.concern.category;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table of categories; it holds no school data and needs no scope. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CategoryRows extends GenericRepository<CategoryRow, String> {
  List<CategoryRow> findAllOrderBySortOrder();
}
