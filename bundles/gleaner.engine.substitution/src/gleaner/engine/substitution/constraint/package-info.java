// SPDX-License-Identifier: EPL-2.0
/** What a new word keeps of the old one. */
package gleaner.engine.substitution.constraint;
