package org.birge.registry.lists.reading;

/** A person's name in its parts, from columns of their own or from one full name, the surname first. */
record PersonName(String surname, String firstName, String patronymic) {

    static PersonName read(Cells cells) {
        String surname = cells.name(Column.SURNAME);
        String firstName = cells.name(Column.FIRST_NAME);
        String patronymic = cells.name(Column.PATRONYMIC);
        PersonName name = new PersonName(surname, firstName, patronymic);
        if (surname.isEmpty() && firstName.isEmpty()) {
            name = inParts(cells.name(Column.FULL_NAME));
        }
        require(cells, Column.SURNAME, name.surname());
        require(cells, Column.FIRST_NAME, name.firstName());
        return name;
    }

    private static PersonName inParts(String full) {
        String[] parts = full.split(" ", 3);
        return new PersonName(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private static void require(Cells cells, Column column, String part) {
        if (part.isEmpty()) {
            cells.tell(Finding.refused(column, "name-missing"));
        } else if (!NameText.hasLetter(part) || part.startsWith("=") || part.length() > 100) {
            cells.tell(Finding.refused(column, "name", part.substring(0, Math.min(part.length(), 100))));
        }
    }
}
