package tereze.launcher;

import tereze.catalogue.OpeningCheck;

/// The disks of this machine have room, also for an opening.
record DiskForOpening(DiskHasRoom disk) implements OpeningCheck {
    @Override
    public String id() {
        return disk.code();
    }

    @Override
    public boolean isPassed(Opening opening) {
        return disk.trouble().isEmpty();
    }
}
