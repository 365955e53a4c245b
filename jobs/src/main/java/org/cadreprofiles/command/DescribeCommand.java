package org.cadreprofiles.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.table.Contract;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the columns of a table with their meaning. */
@Command(name = "describe", description = "Show the columns of a table and what they mean.")
final class DescribeCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Parameters(
      index = "0",
      paramLabel = "TABLE",
      description = "Table with layer, such as gold.score.")
  String table;

  @Override
  public Integer call() {
    Contract contract = contract();
    System.out.println(contract.table() + ": " + contract.description());
    System.out.println(contract.descriptionZh());
    System.out.println("One row per " + String.join(", ", contract.key()) + ".");
    System.out.println();
    TextTable text = new TextTable(List.of("column", "type", "class", "meaning", "含义"));
    for (Contract.Column column : contract.storedColumns()) {
      text.add(
          List.of(
              column.name() + (column.required() ? " *" : ""),
              column.type(),
              column.classification().name().toLowerCase(Locale.ROOT),
              column.description(),
              column.descriptionZh()));
    }
    System.out.print(text.render());
    return 0;
  }

  private Contract contract() {
    try {
      return Contracts.load().get(table);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }
}
