// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.compare;

import gleaner.compare.vote.Standing;
import gleaner.compare.vote.Tally;
import gleaner.compare.vote.Vote;
import gleaner.compare.vote.Votes;
import gleaner.desk.compare.Ballot;
import gleaner.desk.compare.Session;
import gleaner.studio.Studio;
import gleaner.ui.Background;
import gleaner.ui.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The choice among the poems that are side by side, the votes that were cast, and how they are counted. UI thread only. */
final class Voting {
	private final Room room;
	private final Background writing;
	private Optional<Session> session = Optional.empty();
	private Optional<Ballot> ballot = Optional.empty();
	/** The poems that the ballot is about. */
	private long round;
	private boolean isHidden;
	private List<Standing> standings = List.of();
	private List<Vote> votes = List.of();

	/** What was counted. */
	private record Count(List<Vote> votes, List<Standing> standings) {
	}

	Voting(Room room) {
		this.room = room;
		writing = Background.inTurn(room.shell());
	}

	/** Counts the votes of the studio. */
	void open() {
		keep(new Ballot.Change(Optional.empty(), Optional.empty()), "");
	}

	/** Other panes are to be voted for. */
	void begin(Session now, boolean isBlind) {
		session = Optional.of(now);
		ballot = Optional.empty();
		round = 0;
		isHidden = isBlind;
	}

	/** Nobody is to be voted for. */
	void end() {
		session = Optional.empty();
		ballot = Optional.empty();
		isHidden = false;
	}

	/** Other poems are side by side: another choice begins. */
	void turn(long poem) {
		if (poem == round) return;
		round = poem;
		if (ballot.isEmpty()) return;
		ballot = Optional.empty();
		room.tellChange();
	}

	/** Whether names are hidden: until a first vote of who asked for that. */
	boolean isHidden() {
		return isHidden;
	}

	/** The panes that were chosen. */
	Set<Integer> chosen() {
		return ballot.map(Ballot::chosen).orElse(Set.of());
	}

	/** Whether all were voted alike. */
	boolean isTie() {
		return ballot.map(Ballot::isTie).orElse(false);
	}

	/** Votes for a pane, or for it no more. */
	void choose(int pane) {
		if (session.isEmpty() || pane >= session.get().panes()) return;
		if (!mayVote()) return;
		Ballot.Change change = current().choose(pane);
		keep(change, change.vote().isEmpty() ? "vote taken back" : "voted for pane " + (pane + 1) + " · saved");
	}

	/** All are alike. */
	void tie() {
		if (session.isEmpty() || !mayVote()) return;
		keep(current().tie(), "voted: all alike · saved");
	}

	private boolean mayVote() {
		if (session.get().panes() < 2) {
			Status.say("a vote needs two panes or more");
			return false;
		}
		if (round < 1) {
			Status.say("there is nothing to vote for yet; start the panes first");
			return false;
		}
		return true;
	}

	private Ballot current() {
		if (ballot.isEmpty()) {
			Session now = session.get();
			List<Vote.Candidate> candidates = new ArrayList<>();
			for (int i = 0; i < now.panes(); i++) {
				Optional<Session.Stream> stream = now.stream(i);
				String name = now.header(i).detail().isEmpty() ? now.header(i).name()
						: now.header(i).name() + " · " + now.header(i).detail();
				candidates.add(new Vote.Candidate(now.contender(i), name, stream.map(Session.Stream::debris).orElse(""), round,
						stream.map(s -> s.making().request().seed()).orElse(0L)));
			}
			ballot = Optional
					.of(new Ballot(UUID.randomUUID().toString(), now.layout().name(), now.layout().prompt(), isHidden, candidates));
		}
		return ballot.get();
	}

	/** Takes back the vote that was cast last, whenever that was. */
	void takeBack() {
		if (ballot.map(Ballot::isCast).orElse(false)) {
			keep(ballot.get().takeBack(), "vote taken back");
		} else if (votes.isEmpty()) {
			Status.say("there is no vote to take back");
		} else {
			keep(new Ballot.Change(Optional.of(votes.getLast().id()), Optional.empty()), "vote taken back");
		}
	}

	private void keep(Ballot.Change change, String said) {
		if (room.studio().isEmpty()) return;
		if (change.vote().isPresent()) isHidden = false;
		Studio studio = room.studio().get();
		Background.once(room.shell(), "Vote", turn -> {
			Votes file = new Votes(studio);
			synchronized (this) { // one after the other
				if (change.vote().isPresent()) file.add(change.vote().get());
				if (change.takenBack().isPresent()) file.takeBack(change.takenBack().get());
				return null;
			}
		}).trouble("the vote is not kept").then(done -> {
			if (!said.isEmpty()) Status.say(said);
			count(studio);
		});
		room.tellChange();
	}

	private void count(Studio studio) {
		writing.work("Tally", turn -> {
			List<Vote> all = new Votes(studio).all(sentence -> {
				// a line that cannot be read costs no other; the command tells of it
			});
			return new Count(all, Tally.of(all));
		}).then(counted -> {
			votes = counted.votes;
			standings = counted.standings;
			room.tellChange();
		});
	}

	List<Standing> standings() {
		return standings;
	}

	/** How many votes there are, and how many of them were blind. */
	String words() {
		long blind = votes.stream().filter(Vote::isBlind).count();
		String count = votes.size() == 1 ? "1 vote" : votes.size() + " votes";
		return blind == 0 ? count : count + ", " + blind + " blind";
	}
}
