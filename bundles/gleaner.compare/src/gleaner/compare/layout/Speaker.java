package gleaner.compare.layout;

import gleaner.engine.EngineInfo;
import gleaner.voice.GenerationOrder;
import java.util.Optional;

/**
 * Who speaks in a pane.
 *
 * @param engine who the engine is
 * @param order what it is asked for
 * @param name what its pane is called, if it is called otherwise than the engine or its model
 */
public record Speaker(EngineInfo engine, GenerationOrder order, Optional<String> name) {
}
