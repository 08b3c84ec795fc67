package gleaner.ui.perform;

import gleaner.performance.programme.Round;
import gleaner.performance.programme.Says;
import gleaner.performance.stage.Piece;
import gleaner.performance.stage.Supplies;
import gleaner.performance.stage.Supply;
import gleaner.studio.Studio;
import gleaner.studio.poem.Harvest;
import gleaner.voice.EngineCatalog;
import java.util.ArrayDeque;
import java.util.Optional;

final class Making {
	static Supplies of(Studio studio, EngineCatalog engines) {
		return (Round round, int time) -> {
			ArrayDeque<Piece> all = new ArrayDeque<>();
			if (round.says() instanceof Says.Poems(var titles)) for (String title : titles) try {
				all.add(new Piece(1, 1, 1, title, studio.poems().read(title).harvest()));
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
			else for (int i = 0; i < Math.max(1, round.poems()); i++)
				all.add(new Piece(1, 1, 1, "", Harvest.unknown("The ferry lifts its apron.\nSomebody counts the bells.\na coat of barley, hung\non the tide, and no one\nto say whose winter it was\nor how it fitted.\n")));
			return new Supply() {
				public Optional<Piece> peek() {
					return Optional.ofNullable(all.peek());
				}

				public Optional<Piece> take() {
					return Optional.ofNullable(all.poll());
				}

				public Condition condition() {
					return all.isEmpty() ? Condition.EMPTY : Condition.FLOWING;
				}

				public String fault() {
					return "";
				}

				public void more(long poems) {
				}

				public void onNews(Runnable news) {
				}

				public void close() {
				}
			};
		};
	}
}
