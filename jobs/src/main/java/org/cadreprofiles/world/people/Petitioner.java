package org.cadreprofiles.world.people;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.chance.Dice;

/**
 * A person who petitions. Surname and given-name characters are rare ones that no cadre's name and
 * no other text of the world uses, so that a byte search for the name can only hit a leak.
 *
 * @param name full name
 * @param phone eleven digits
 * @param residentId from the divisions 998xxx, where no cadre is from
 */
public record Petitioner(String name, String phone, String residentId) {
  private static final List<String> SURNAMES =
      List.of("亓", "逄", "仉", "缑", "郄", "笪", "麴", "郜", "宓", "蔺", "鄢", "佴", "阚", "隗", "郗");
  private static final String GIVEN = "彧翀昶煜晗曦骞翊烨璟珩珂琮瑄琰璇玥玮珏颢晔昊霁霖澍潇淳沅沁汐泓涵渊漪澜屹岚峥崧嵘彬恺憬懿慜擎攸";

  /** Number of different names before they repeat. */
  private static final int DIFFERENT = SURNAMES.size() * GIVEN.length() * GIVEN.length();

  /** Returns the petitioner of this number; different numbers have different names and ids. */
  public static Petitioner of(long seed, int number) {
    Dice dice = Dice.of(seed, "petitioner", number);
    // A step that shares no factor with the number of names visits each once before any repeats.
    int place = (int) (Math.floorMod(number * 7_919L + 13, (long) DIFFERENT));
    int characters = GIVEN.length();
    String name =
        SURNAMES.get(place % SURNAMES.size())
            + GIVEN.charAt(place / SURNAMES.size() % characters)
            + GIVEN.charAt(place / SURNAMES.size() / characters % characters);
    String division = String.format("998%03d", number / 10_000 % 1_000);
    LocalDate birth = LocalDate.of(1945, 1, 1).plusDays(number % 10_000 * 2L);
    String phone = "1" + dice.between(7, 9) + String.format("%09d", number * 7L + 100_000_003L);
    return new Petitioner(
        name, phone.substring(0, 11), ResidentId.of(division, birth, dice.between(100, 999)));
  }
}
