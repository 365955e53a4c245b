package org.cadreprofiles.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.TableNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the tables with what one row is. */
@Command(name = "tables", description = "List the tables and what each holds.")
final class TablesCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Override
  public Integer call() {
    Contracts contracts = Contracts.load();
    TextTable text = new TextTable(List.of("table", "what it holds", "内容"));
    for (String table : TableNames.all()) {
      Contract contract = contracts.get(table);
      text.add(List.of(table, contract.description(), contract.descriptionZh()));
    }
    System.out.print(text.render());
    return 0;
  }
}
