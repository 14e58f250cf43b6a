package tereze.residence;

import java.util.List;
import tereze.api.DemoCast;

/// Tenants, owners and parents, and the officer who decides what rules leave open.
public final class ResidenceCast implements DemoCast {
    @Override
    public int number() {
        return 1;
    }

    @Override
    public <F, P, H> void enter(Stage<F, P, H> stage) {
        Scenes<F, P, H> scenes = new Scenes<>(stage);
        scenes.tenantOfOneOwner();
        scenes.tenantOfCouple();
        scenes.tenantOfSecondOwner();
        scenes.tenantOfOrganisation();
        scenes.tenantOfMinor();
        scenes.parents();
        stage.officer("migration-officer", "1983-11-29");
        scenes.uninvolved();
        scenes.foreigner();
    }

    private record Scenes<F, P, H>(Stage<F, P, H> stage) {
        void tenantOfOneOwner() {
            P owner = adult(false, "1975-03-14");
            H own = livesInOwn(owner);
            H let = stage.homeOf(List.of(owner));
            tenant(adult(true, "1994-06-21"), let, "one owner: granted as soon as she consents");
            owner(owner, List.of(own, let), "lets a flat to the first tenant");
        }

        void tenantOfCouple() {
            F family = stage.family();
            P wife = stage.person(family, false, "1980-09-02");
            P husband = stage.person(family, true, "1978-01-30");
            stage.married(husband, wife, "2004-05-15");
            H own = stage.homeOf(List.of(wife, husband));
            H let = stage.homeOf(List.of(wife, husband));
            stage.moveIn(own, List.of(wife, husband));
            tenant(adult(false, "1998-11-05"), let, "two owners: granted when both have consented");
            owner(wife, List.of(own, let), "owns a flat with her husband, let to the second tenant");
            owner(husband, List.of(own, let), "owns a flat with his wife, let to the second tenant");
        }

        void tenantOfSecondOwner() {
            P owner = adult(true, "1969-12-11");
            H own = livesInOwn(owner);
            H let = stage.homeOf(List.of(owner));
            tenant(adult(true, "1989-04-17"), let, "one owner: granted as soon as he consents");
            owner(owner, List.of(own, let), "lets a flat to the third tenant");
        }

        void tenantOfOrganisation() {
            H let = stage.homeOfOrganisation();
            tenant(adult(false, "1991-08-08"), let, "the owner is an organisation: an officer decides");
        }

        void tenantOfMinor() {
            F family = stage.family();
            P guardian = stage.person(family, false, "1985-02-23");
            P child = stage.person(family, true, "2016-10-01");
            stage.parent(guardian, child);
            H own = stage.homeOf(List.of(guardian));
            stage.moveIn(own, List.of(guardian, child));
            H inherited = stage.homeOf(List.of(child));
            tenant(adult(true, "1996-03-03"), inherited, "the owner is a minor: an officer decides");
        }

        void parents() {
            F family = stage.family();
            P father = stage.person(family, true, "1987-07-19");
            P mother = stage.person(family, false, "1988-05-27");
            P child = stage.child(family, false, "2018-06-09", father);
            stage.parent(mother, child);
            stage.parent(father, child);
            H hers = stage.homeOf(List.of(mother));
            H his = stage.homeOf(List.of(father));
            stage.moveIn(hers, List.of(mother, child));
            stage.moveIn(his, List.of(father));
            stage.show(mother, "parent", List.of(hers), null, "a child of hers under 14 is registered with her");
            stage.show(father, "parent", List.of(his), null, "lives apart from the mother of his child");
        }

        void uninvolved() {
            P one = adult(false, "1972-04-04");
            H own = livesInOwn(one);
            P other = adult(true, "1999-09-16");
            stage.moveIn(own, List.of(other));
            stage.show(one, "citizen", List.of(own), null, "has to do with no other member but her lodger");
            stage.show(other, "citizen", List.of(), null, "has to do with no other member but his landlady");
        }

        void foreigner() {
            P foreigner = stage.foreigner(stage.family(), true, "1990-02-15");
            H own = livesInOwn(foreigner);
            String note = "a citizen of another country who lives here permanently";
            stage.show(foreigner, "foreigner", List.of(own), null, note);
        }

        /// A tenant has a registration at an own home elsewhere, so that he can move.
        private void tenant(P tenant, H rents, String note) {
            stage.show(tenant, "tenant", List.of(livesInOwn(tenant)), rents, note);
        }

        private void owner(P owner, List<H> owns, String note) {
            stage.show(owner, "owner", owns, null, note);
        }

        private P adult(boolean male, String birth) {
            return stage.person(stage.family(), male, birth);
        }

        private H livesInOwn(P person) {
            H home = stage.homeOf(List.of(person));
            stage.moveIn(home, List.of(person));
            return home;
        }
    }
}
