package pursuit;

/** What failed, in one line; nothing has changed. */
public final class PursuitException extends RuntimeException {
    private final String status;

    PursuitException(String status, String message) {
        super(message);
        this.status = status;
    }

    /** As C has it: "argument", "name", "parse" ... */
    public String status() {
        return status;
    }
}
