package org.birge.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.birge.access.Role;
import org.birge.shared.pack.CountryPack;
import org.birge.shared.pack.CountryPack.RoleGroup;
import org.jspecify.annotations.Nullable;

/**
 * The world a test begins with, built through the commands the pages call: one small cast, each place and person made
 * when first asked for. {@code given.school().withStaff(14)}, {@code given.head()}, {@code given.teacher("Nigar")}.
 */
public final class Given {

    /** Everybody's password. */
    public static final String PASSWORD = "qapı-pəncərə-2026";

    private final Hiring hiring;
    private final CountryPack pack;
    private final Cast cast;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private @Nullable School school;
    private @Nullable School otherSchool;
    private int teachers;

    Given(Hiring hiring, CountryPack pack) {
        this.hiring = hiring;
        this.pack = pack;
        this.cast = Cast.of(pack);
    }

    public Place ministry() {
        return place("ministry", null, cast.ministry());
    }

    public Place region() {
        return place("regional-authority", ministry(), cast.region());
    }

    public Place district() {
        return place("district-authority", region(), cast.district());
    }

    public Place otherDistrict() {
        return place("district-authority", region(), cast.otherDistrict());
    }

    /** The centre of the region; it reaches all schools of the region. */
    public Place centre() {
        return place("centre", region(), cast.centre());
    }

    /** The school of the story, with its head. */
    public School school() {
        if (school == null) {
            school = new School(this, place("school", district(), cast.school()));
            head();
        }
        return school;
    }

    /** A school of another district, with its head: nothing of it is in reach of the first one. */
    public School otherSchool() {
        if (otherSchool == null) {
            otherSchool = new School(this, place("school", otherDistrict(), cast.otherSchool()));
            otherHead();
        }
        return otherSchool;
    }

    public Person head() {
        return member(school(), "head", cast.head(), RoleGroup.HEAD, Role.HEAD);
    }

    public Person deputy() {
        return member(school(), "deputy", cast.deputy(), RoleGroup.DEPUTY, Role.DEPUTY);
    }

    public Person unionHead() {
        return member(school(), "union-head", cast.unionHead(), RoleGroup.UNION_HEAD, Role.UNION_HEAD);
    }

    /** A teacher who keeps the pedagogical council's minutes. */
    public Person secretary() {
        return member(school(), "secretary", cast.secretary(), RoleGroup.TEACHER, Role.SECRETARY);
    }

    public Person psychologist() {
        return member(school(), "psychologist", cast.psychologist(), RoleGroup.PSYCHOLOGIST, Role.PSYCHOLOGIST);
    }

    /** Any teacher of the school. */
    public Person teacher() {
        return teacher(cast.teachers().getFirst().split(" ")[1]);
    }

    /** The teacher of this first name, hired when there is none yet. */
    public Person teacher(String firstName) {
        School at = school();
        return at.staff().stream()
                .filter(p -> p.role() == Role.TEACHER && p.name().endsWith(" " + firstName))
                .findFirst()
                .orElseGet(() -> hireTeacher(at, firstName));
    }

    public Person otherHead() {
        return member(otherSchool(), "other-head", cast.otherHead(), RoleGroup.HEAD, Role.HEAD);
    }

    public Person ministryOfficer() {
        return officer("ministry-officer", 0, ministry(), Role.MINISTRY_OFFICER);
    }

    public Person regionalOfficer() {
        return officer("regional-officer", 1, region(), Role.AUTHORITY_OFFICER);
    }

    /** The officer of the authority right above the school. */
    public Person officer() {
        return officer("district-officer", 2, district(), Role.AUTHORITY_OFFICER);
    }

    public Person centreHead() {
        return officer("centre-head", 3, centre(), Role.CENTRE_HEAD);
    }

    /** Of the first of the centre's divisions. */
    public Person methodist() {
        boolean hired = people.containsKey("methodist");
        Person methodist = officer("methodist", 4, centre(), Role.METHODIST);
        if (!hired) {
            hiring.toDivision(
                    methodist, centre(), pack.bodies().divisions().getFirst().code());
        }
        return methodist;
    }

    public Person mentor() {
        return officer("mentor", 5, centre(), Role.MENTOR);
    }

    /** Runs the system; an account without a person. */
    public Person administrator() {
        return people.computeIfAbsent(
                "administrator", name -> hiring.openFor(name, name, null, Role.ADMINISTRATOR, ministry()));
    }

    /** A further role of somebody at another place. */
    public void alsoGrant(Person person, Role role, Place place) {
        hiring.grant(person.account(), role, place);
    }

    Person hireTeacher(School at, @Nullable String firstName) {
        int number = teachers++;
        String[] next = cast.teachers().get(number % cast.teachers().size()).split(" ", 3);
        String first = firstName != null ? firstName : next[1];
        String name = next[0] + " " + first + " " + next[2];
        LocalDate since = LocalDate.of(2025, 9, 15).minusYears((number * 7L) % 30);
        List<CountryPack.Subject> subjects = pack.subjects();
        Hiring.Post post = new Hiring.Post(
                post(RoleGroup.TEACHER),
                subjects.get(number % subjects.size()).code(),
                pack.stages().get(number % pack.stages().size()).code(),
                new BigDecimal(18),
                since);
        Person teacher = hiring.hire("teacher-" + (number + 1), name, post, Role.TEACHER, at.place());
        at.add(teacher);
        return teacher;
    }

    /** The database was given back as it was: nobody is there any more. */
    void forget() {
        places.clear();
        people.clear();
        school = null;
        otherSchool = null;
        teachers = 0;
    }

    private Place place(String kind, @Nullable Place parent, String name) {
        Place known = places.get(name);
        if (known == null) {
            known = hiring.found(kind, parent, name);
            places.put(name, known);
        }
        return known;
    }

    private Person member(School at, String key, String name, RoleGroup group, Role role) {
        Person known = people.get(key);
        if (known == null) {
            boolean teaches = group == RoleGroup.UNION_HEAD || role == Role.SECRETARY;
            Hiring.Post post = new Hiring.Post(
                    post(group),
                    teaches ? pack.subjects().getLast().code() : null,
                    teaches ? pack.stages().getLast().code() : null,
                    teaches ? new BigDecimal(12) : null,
                    LocalDate.of(2018, 9, 15));
            known = hiring.hire(key, name, post, role, at.place());
            people.put(key, known);
            at.add(known);
        }
        return known;
    }

    private Person officer(String key, int name, Place place, Role role) {
        return people.computeIfAbsent(key, k -> {
            Hiring.Post post = new Hiring.Post(post(RoleGroup.OTHER), null, null, null, LocalDate.of(2020, 1, 6));
            return hiring.hire(k, cast.officers().get(name), post, role, place);
        });
    }

    private String post(RoleGroup group) {
        return pack.posts().stream()
                .filter(post -> post.group() == group)
                .map(CountryPack.Post::code)
                .findFirst()
                .orElseGet(() -> Objects.requireNonNull(pack.posts().getLast().code()));
    }
}
