package tereze.acts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The stable name and version of a kind of act, such as `residence.registered/1`, and its number, by which it is
/// stored. A shape that has been written once never changes, and no number is used again: a new shape is a new version
/// with a number of its own.
///
/// Blocks of numbers: law 10, people 100, addresses 200, agencies 300, access and mandates 400, exchange 500, catalogue
/// 550, cases 600, residence 700, notices 800, launcher 900, releases 1700, civil 2000, identity 2100; tests 9000; a
/// service of a ministry 10000 and above.
///
/// Reserved for modules to come: journal 20, appeals 1000, insight 1100, payments 1200, fines 1300, schools 1400,
/// driving 1500, desk 1600, queue 1800, calls of the exchange 1900.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {
    String value();

    int number();
}
