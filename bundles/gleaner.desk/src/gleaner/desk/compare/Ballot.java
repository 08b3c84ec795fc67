// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.compare;

import gleaner.compare.vote.Vote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One choice among the poems that stand side by side, and its vote as long as it can be changed: to choose one more, or one less, is
 * another vote in the place of the one before. For one thread.
 */
public final class Ballot {
	private final String id;
	private final String layout;
	private final String prompt;
	private final List<Vote.Candidate> candidates;
	private final TreeSet<Integer> chosen = new TreeSet<>();
	private boolean isCast;
	private int casts;
	private boolean isBlind;

	/**
	 * @param id names the votes cast here; of no other ballot
	 * @param isBlind whether names are hidden: so they are until a first vote
	 */
	public Ballot(String id, String layout, String prompt, boolean isBlind, List<Vote.Candidate> candidates) {
		this.id = id;
		this.layout = layout;
		this.prompt = prompt;
		this.isBlind = isBlind;
		this.candidates = List.copyOf(candidates);
	}

	/** What has to be kept: the vote that is no more, and the one that is now. */
	public record Change(Optional<String> takenBack, Optional<Vote> vote) {
	}

	/** Chooses one, or no more; without any chosen there is no vote. */
	public Change choose(int candidate) {
		if (!chosen.remove(candidate)) chosen.add(candidate);
		return cast(!chosen.isEmpty());
	}

	/** All are alike. */
	public Change tie() {
		chosen.clear();
		return cast(true);
	}

	/** There is no vote. */
	public Change takeBack() {
		chosen.clear();
		return cast(false);
	}

	private Change cast(boolean now) {
		Optional<String> before = isCast ? Optional.of(voteId()) : Optional.empty();
		isCast = now;
		if (!now) return new Change(before, Optional.empty());
		casts++;
		Vote vote = new Vote(voteId(), Instant.now(), layout, prompt, isBlind, candidates, chosen);
		isBlind = false; // names are told from now on
		return new Change(before, Optional.of(vote));
	}

	private String voteId() {
		return id + "-" + casts;
	}

	/** Those chosen, from 0. */
	public Set<Integer> chosen() {
		return Set.copyOf(chosen);
	}

	/** Whether there is a vote. */
	public boolean isCast() {
		return isCast;
	}

	/** Whether all were voted alike. */
	public boolean isTie() {
		return isCast && chosen.isEmpty();
	}
}
