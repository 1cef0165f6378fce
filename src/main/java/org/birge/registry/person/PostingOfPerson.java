package org.birge.registry.person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a posting for its form. */
@Component
class PostingOfPerson {

    private final PersonPostings postings;

    PostingOfPerson(PersonPostings postings) {
        this.postings = postings;
    }

    @Transactional(readOnly = true)
    PersonPostings.Posting of(String publicId) {
        return postings.of(publicId);
    }
}
