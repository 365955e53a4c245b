package org.cadreprofiles.lake;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.TableNames;

/** All data contracts, as the jar carries them under schemas/. */
public final class Contracts {
  private final Map<String, Contract> byTable;

  private Contracts(Map<String, Contract> byTable) {
    this.byTable = byTable;
  }

  /**
   * Reads the contracts that came with this program.
   *
   * @throws IllegalStateException when one is missing or broken, which is a fault of the build
   */
  public static Contracts load() {
    Map<String, Contract> contracts = new LinkedHashMap<>();
    for (String table : TableNames.all()) {
      contracts.put(table, read(table));
    }
    return new Contracts(contracts);
  }

  /**
   * The contract of a table.
   *
   * @throws IllegalArgumentException when no contract has that name; the message lists the names
   */
  public Contract get(String table) {
    Contract contract = byTable.get(table);
    if (contract == null) {
      throw new IllegalArgumentException(
          "There is no table "
              + table
              + ". There are: "
              + String.join(", ", byTable.keySet())
              + ".");
    }
    return contract;
  }

  private static Contract read(String table) {
    String resource = "/schemas/" + table.replace('.', '/') + ".odcs.yaml";
    try (InputStream in = Contracts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + resource + ": build it again.");
      }
      return ContractYaml.parse(in);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read " + resource + " from the jar.", e);
    }
  }
}
