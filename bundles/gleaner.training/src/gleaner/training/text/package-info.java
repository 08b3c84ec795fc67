// SPDX-License-Identifier: EPL-2.0
/** From a corpus to batches of classes: alphabet, held-out poems, order of reading. */
package gleaner.training.text;
